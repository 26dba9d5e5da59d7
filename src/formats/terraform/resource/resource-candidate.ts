import type { Kind } from "../../../model/kinds/kind.ts";
import { kindDefinition } from "../../../model/kinds/registry.ts";
import { isUsableName } from "../../../model/reference/usable-name.ts";
import type { Candidate } from "../../candidate.ts";
import { notice } from "../../notice.ts";
import type { ResourceReading } from "../../reading/resource-reading.ts";
import { placeAt, type SourceText } from "../../source/source-text.ts";
import { type Tree, type TreeEntry, treeAt } from "../../source/tree.ts";
import { apiForm } from "../mapping/api-form.ts";
import { camelCase } from "../mapping/irregular-members.ts";
import { INSTRUCTION_MEMBERS, NAME_MEMBERS, OBSERVED_MEMBERS } from "../mapping/resource-members.ts";
import { parentAttribute } from "../mapping/resource-types.ts";

const MEMBERS = new Set([...NAME_MEMBERS, ...OBSERVED_MEMBERS, ...INSTRUCTION_MEMBERS]);
const KNOWN = new Set([...MEMBERS, "spec", "tags"]);

export interface ResourceSettings {
  readonly kind: Kind;
  readonly source: SourceText;
  readonly dropsZeros: boolean;
  /** True where the mesh of that name is made by the same files: then it is one of the own account. */
  readonly isOwnMesh: (mesh: string) => boolean;
  readonly pointer?: string;
}

/** A resource with evaluated attributes as a candidate. */
export function resourceCandidate(
  reading: ResourceReading,
  attributes: Tree,
  { kind, source, dropsZeros, isOwnMesh, pointer }: ResourceSettings,
): Candidate {
  const use = (tree: Tree | undefined): void => reading.use(tree);
  const options = { use, dropsZeros };
  if (attributes.type === "map") {
    for (const { key, value } of attributes.entries) if (MEMBERS.has(key)) use(value);
  }
  const { specShape } = kindDefinition(kind);
  const specTree = treeAt(attributes, "spec");
  const spec = specTree === undefined ? undefined : apiForm(specTree, specShape, options);
  if (specTree !== undefined && spec === undefined) use(specTree);
  const tags = tagsOf(reading, source, treeAt(attributes, "tags"), options);
  const name = nameIn(attributes, "name");
  const mesh = kind === "mesh" ? name : nameIn(attributes, "mesh_name");
  const parent = parentAttribute(kind);
  const extra = [...tags.extra, ...unknownMembers(reading, source, attributes, options)];
  return reading.candidate({
    kind,
    mesh,
    owner: ownerOf(kind, mesh, attributes, isOwnMesh),
    parent: parent === undefined ? undefined : nameIn(attributes, parent),
    name,
    spec: kind === "route" && spec !== undefined ? withGrpcMatch(spec) : spec,
    tags: tags.list,
    extra: extra.length === 0 ? undefined : { type: "map", entries: extra, at: attributes.at },
    at: attributes.at,
    ...(pointer === undefined ? {} : { pointer, specPointer: `${pointer}/spec/0` }),
  });
}

/** The name in an attribute: text, a number as text, or a hole as written. */
export function nameIn(attributes: Tree, member: string): string | undefined {
  const tree = treeAt(attributes, member);
  if (tree?.type === "hole") return tree.text;
  if (tree?.type !== "scalar" || tree.value === null) return undefined;
  const text = String(tree.value);
  return isUsableName(text) ? text : undefined;
}

/**
 * The owner where the mesh is shared with us. The provider sets `mesh_owner` always: it says something only
 * where it is not the owner of the resource, and the mesh not one that these files make.
 */
function ownerOf(
  kind: Kind,
  mesh: string | undefined,
  attributes: Tree,
  isOwnMesh: (mesh: string) => boolean,
): string | undefined {
  const owner = nameIn(attributes, "mesh_owner");
  if (kind === "mesh" || owner === undefined || owner === nameIn(attributes, "resource_owner"))
    return undefined;
  return mesh !== undefined && isOwnMesh(mesh) ? undefined : owner;
}

/** A map of tags as a list; what is not known as a whole is kept beside the resource. */
function tagsOf(
  reading: ResourceReading,
  source: SourceText,
  tree: Tree | undefined,
  options: { readonly use: (tree: Tree) => void; readonly dropsZeros: boolean },
): { readonly list?: Tree; readonly extra: readonly TreeEntry[] } {
  if (tree === undefined) return { extra: [] };
  const list = apiForm(tree, "TagList", options);
  if (list === undefined) options.use(tree);
  if (list === undefined || (list.type === "list" && list.items.every((item) => item.type === "map"))) {
    return { ...(list === undefined ? {} : { list }), extra: [] };
  }
  reading.notices.push(notice("tags-not-list", placeAt(source, tree.at), {}));
  return { extra: [{ key: "tags", at: tree.at, value: tree }] };
}

function unknownMembers(
  reading: ResourceReading,
  source: SourceText,
  attributes: Tree,
  options: { readonly use: (tree: Tree) => void; readonly dropsZeros: boolean },
): TreeEntry[] {
  if (attributes.type !== "map") return [];
  return attributes.entries.flatMap(({ key, at, value }) => {
    if (KNOWN.has(key)) return [];
    if (value.type === "scalar" && value.value === null) {
      options.use(value);
      return [];
    }
    reading.notices.push(notice("member-unknown", placeAt(source, at), { member: key }));
    return [{ key: camelCase(key), at, value }];
  });
}

/** The API requires the match of a gRPC route; the provider sends an empty one where there is none (terraform-provider-aws#16816). */
function withGrpcMatch(spec: Tree): Tree {
  const route = treeAt(spec, "grpcRoute");
  if (spec.type !== "map" || route?.type !== "map" || treeAt(route, "match") !== undefined) return spec;
  const match: TreeEntry = { key: "match", at: route.at, value: { type: "map", entries: [], at: route.at } };
  const whole: Tree = { ...route, entries: [...route.entries, match] };
  const entries = spec.entries.map((entry) =>
    entry.key === "grpcRoute" ? { ...entry, value: whole } : entry,
  );
  return { ...spec, entries };
}
