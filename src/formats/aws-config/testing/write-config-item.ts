import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../../../lib/json.ts";
import type { Resource } from "../../../model/design/resource.ts";
import { kindDefinition } from "../../../model/kinds/registry.ts";
import { type ResourceId, refOf } from "../../../model/reference/ref.ts";
import { resourcePathOf } from "../../../model/reference/resource-path.ts";

/** How an item is written. */
export interface ItemStyle {
  /** Members begin with an upper case letter, as in the schema that AWS publishes. */
  readonly pascal: boolean;
  /** `configuration` is JSON text, as the CLI prints it. */
  readonly asText: boolean;
  /** Tags as a list of keys and values, as advanced queries give them; else as a map. */
  readonly tagList: boolean;
}

/** A resource as a configuration item of AWS Config. */
export function writeConfigItem(id: ResourceId, { spec, tags = [] }: Resource, style: ItemStyle): JsonObject {
  const ref = refOf(id);
  const { nameMember, parent } = kindDefinition(ref.kind);
  const body: JsonObject = {
    meshName: ref.mesh,
    [nameMember]: ref.name,
    ...(parent === undefined ? {} : { [parent.member]: ref.parent ?? "" }),
    spec,
    uid: "6f1e",
    meshOwner: ref.owner ?? "111122223333",
    resourceOwner: "111122223333",
  };
  const configuration = style.pascal ? pascal(body) : body;
  return {
    version: "1.3",
    accountId: "111122223333",
    configurationItemCaptureTime: "2026-09-01T12:00:00.000Z",
    configurationItemStatus: "OK",
    configurationStateId: "1",
    arn: `arn:aws:appmesh:eu-west-1:111122223333:${resourcePathOf(ref)}`,
    resourceType: `AWS::AppMesh::${upper(ref.kind)}`,
    tags: style.tagList ? tags.map(withBoth) : Object.fromEntries(tags.map(pairOf)),
    relationships: [],
    configuration: style.asText ? JSON.stringify(configuration) : configuration,
    supplementaryConfiguration: {},
  };
}

function pairOf(tag: Json): [string, Json] {
  return isJsonObject(tag) ? [String(tag["key"]), tag["value"] ?? ""] : ["", ""];
}

function withBoth(tag: Json): Json {
  const [key, value] = pairOf(tag);
  return { key, tag: `${key}=${String(value)}`, value };
}

function upper(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function pascal(value: Json): Json {
  if (isJsonArray(value)) return value.map(pascal);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([member, item]) => [upper(member), pascal(item)]));
}
