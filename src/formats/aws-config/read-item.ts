import { canonicalJson } from "../../lib/canonical-json.ts";
import type { Kind } from "../../model/kinds/kind.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import type { Ref } from "../../model/reference/ref.ts";
import { refOfResourcePath } from "../../model/reference/resource-path.ts";
import type { Candidate } from "../candidate.ts";
import { type Notice, notice } from "../notice.ts";
import { apiMembers } from "../reading/pascal-members.ts";
import { ResourceReading } from "../reading/resource-reading.ts";
import { placeAt } from "../source/source-text.ts";
import { isTreeLeaf, type Tree, type TreeEntry, treeAt, treeIn, treeJson, treeText } from "../source/tree.ts";
import type { ConfigItem } from "./config-item.ts";
import { itemTags } from "./item-tags.ts";

/** The members of an item beside `configuration` and tags: what AWS Config knows of the resource. */
const ITEM_MEMBERS = new Set([
  ...["version", "accountId", "awsAccountId", "awsRegion", "availabilityZone", "arn", "ARN", "resourceType"],
  ...["resourceId", "resourceName", "resourceCreationTime", "relatedEvents", "relationships"],
  ...["configurationItemCaptureTime", "configurationItemDeliveryTime", "configurationItemStatus"],
  ...["configurationItemVersion", "configurationItemMD5Hash", "configurationStateId"],
  ...["configurationStateMd5Hash", "recordingFrequency"],
]);

/** Those that hold the resource. */
const READ_MEMBERS = ["configuration", "supplementaryConfiguration", "tags"];

/** What a server says of a resource; older recorders copied the API's answer. */
const OBSERVED = new Set(["arn", "id", "uid", "resourceOwner", "metadata", "status"]);

export interface ItemRead {
  readonly candidate?: Candidate;
  readonly fields: { readonly read: number; readonly kept: number; readonly lost: number };
  readonly notices: readonly Notice[];
}

/** The resource that an item describes. */
export function readItem(item: ConfigItem): ItemRead {
  const { source, tree, kind } = item;
  const reading = new ResourceReading(source, "aws-config", tree);
  for (const { key, value } of tree.entries) {
    if (ITEM_MEMBERS.has(key)) reading.use(value);
  }
  const configuration = treeAt(tree, "configuration");
  const candidate =
    kind === undefined || configuration?.type !== "map"
      ? undefined
      : candidateOf(reading, item, kind, configuration);
  const empty = notice("config-item-empty", placeAt(source, tree.at), {
    type: treeText(treeAt(tree, "resourceType")) ?? "",
  });
  const fields = reading.finish();
  return {
    ...(candidate === undefined ? {} : { candidate }),
    fields,
    notices: [...(candidate === undefined ? [empty] : []), ...reading.notices],
  };
}

function candidateOf(reading: ResourceReading, item: ConfigItem, kind: Kind, given: Tree): Candidate {
  const { nameMember, parent, operations } = kindDefinition(kind);
  const configuration = apiMembers(given, `${operations.create}Input`);
  const members = configuration.type === "map" ? configuration.entries : [];
  const names = ["meshName", "meshOwner", nameMember, ...(parent === undefined ? [] : [parent.member])];
  const textOf = (member: string | undefined) =>
    member === undefined ? undefined : treeText(treeAt(configuration, member));
  for (const { key, value } of members) {
    const isName = names.includes(key) && treeText(value) !== undefined;
    if (isName || OBSERVED.has(key)) reading.use(value);
  }
  const inArn = refInArn(item, configuration);
  const spec = treeAt(configuration, "spec");
  return reading.candidate({
    kind,
    mesh: textOf("meshName") ?? inArn?.mesh,
    owner: ownerOf(item, configuration),
    parent: textOf(parent?.member) ?? inArn?.parent,
    name: textOf(nameMember) ?? inArn?.name,
    spec: spec?.type === "map" ? spec : undefined,
    tags: tagsOf(reading, item, configuration),
    extra: extraOf(item, members, [...names, "spec", "tags"]),
  });
}

function refInArn({ tree }: ConfigItem, configuration: Tree): Ref | undefined {
  const arn =
    treeText(treeAt(tree, "arn")) ?? treeText(treeAt(tree, "ARN")) ?? treeText(treeAt(configuration, "arn"));
  return arn === undefined ? undefined : refOfResourcePath(arn.split(":").slice(5).join(":"));
}

/** The owner of the mesh where the resource has another: then the mesh is shared. */
function ownerOf({ tree }: ConfigItem, configuration: Tree): string | undefined {
  const meshOwner =
    treeText(treeAt(configuration, "meshOwner")) ?? treeText(treeIn(configuration, "metadata", "meshOwner"));
  const resourceOwner =
    treeText(treeAt(configuration, "resourceOwner")) ??
    treeText(treeIn(configuration, "metadata", "resourceOwner")) ??
    treeText(treeAt(tree, "accountId"));
  return meshOwner === resourceOwner || resourceOwner === undefined ? undefined : meshOwner;
}

/** The tags, from the first place that has any; other places may repeat them, which counts as read. */
function tagsOf(reading: ResourceReading, { tree }: ConfigItem, configuration: Tree): Tree | undefined {
  const supplementary = treeAt(tree, "supplementaryConfiguration");
  const places = [
    treeAt(tree, "tags"),
    treeAt(configuration, "tags"),
    treeAt(supplementary, "tags"),
    treeAt(supplementary, "Tags"),
  ].filter((place) => place !== undefined);
  const found = places.map(itemTags).find((tags) => tags !== undefined);
  for (const place of places) {
    // Advanced queries repeat key and value in a third member.
    if (place.type === "list") for (const tag of place.items) reading.use(treeAt(tag, "tag"));
  }
  for (const place of [...places, supplementary]) {
    const isSame = place !== undefined && sameTags(itemTags(place), found);
    if (isSame || (place !== undefined && isTreeLeaf(place))) reading.use(place);
  }
  return found;
}

function sameTags(a: Tree | undefined, b: Tree | undefined): boolean {
  const texts = [a, b].map((tags) =>
    tags?.type === "list"
      ? tags.items
          .map((tag) => canonicalJson(treeJson(tag)))
          .sort()
          .join()
      : undefined,
  );
  return texts[0] !== undefined && texts[0] === texts[1];
}

/** What neither AWS Config nor the API knows: kept beside the resource. */
function extraOf(
  { tree }: ConfigItem,
  members: readonly TreeEntry[],
  known: readonly string[],
): Tree | undefined {
  const entries = [
    ...tree.entries.filter(({ key }) => !ITEM_MEMBERS.has(key) && !READ_MEMBERS.includes(key)),
    ...members.filter(({ key }) => !known.includes(key) && !OBSERVED.has(key)),
  ];
  return entries.length === 0 ? undefined : { type: "map", entries, at: tree.at };
}
