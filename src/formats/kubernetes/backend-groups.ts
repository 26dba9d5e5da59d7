import { type Notice, notice } from "../notice.ts";
import { placeAt } from "../source/source-text.ts";
import { type Tree, type TreeEntry, treeAt, treeText } from "../source/tree.ts";
import type { Cluster } from "./cluster.ts";
import { filledText } from "./fill-tree.ts";
import type { KubeObject } from "./kube-object.ts";
import { nameLeaf } from "./names.ts";
import { type ReferenceListener, refName } from "./v1beta2-dialect.ts";

/** The group of all services of a namespace (controller: `bg.Name == "*"`). */
const ALL = "*";

export interface ExpandedGroups {
  /** The backends that the groups add: `{virtualService: {virtualServiceName}}`, placed where the group is named. */
  readonly backends: readonly Tree[];
  /** References that could not be followed. */
  readonly left: readonly Tree[];
  readonly notices: readonly Notice[];
}

/** The backend group that a reference of a node means, or undefined where the import does not have it. */
export function groupOf(ref: Tree, node: KubeObject, cluster: Cluster): KubeObject | undefined {
  const name = filledText(treeAt(ref, "name"), cluster.values);
  const namespace = filledText(treeAt(ref, "namespace"), cluster.values) ?? node.effectiveNamespace;
  return name === undefined ? undefined : cluster.find("BackendGroup", namespace, name, node.source);
}

/**
 * The services of the backend groups that a node names, as backends of it: App Mesh has no groups, the
 * controller writes out what they hold. `present`: names of backends that the node has already.
 */
export function expandGroups(
  refs: readonly Tree[],
  node: KubeObject,
  cluster: Cluster,
  present: ReadonlySet<string>,
  hears: ReferenceListener,
): ExpandedGroups {
  const taken = new Set(present);
  const backends: Tree[] = [];
  const left: Tree[] = [];
  const notices: Notice[] = [];
  for (const ref of refs) {
    const names = namesIn(ref, node, cluster, hears);
    const at = treeAt(ref, "name")?.at ?? ref.at;
    if (names === undefined) {
      left.push(ref);
      const group = treeText(treeAt(ref, "name")) ?? treeText(ref) ?? "";
      notices.push(notice("kubernetes-group-missing", placeAt(node.source, ref.at), { group }));
      continue;
    }
    for (const part of ["name", "namespace"]) {
      const tree = treeAt(ref, part);
      if (tree !== undefined) hears.use(tree);
    }
    for (const name of names) {
      if (taken.has(name)) continue;
      taken.add(name);
      backends.push(mapAt("virtualService", mapAt("virtualServiceName", nameLeaf(name, at), at), at));
    }
  }
  return { backends, left, notices };
}

/** The names in App Mesh of a group's services; undefined where the group is not in the import. */
function namesIn(
  ref: Tree,
  node: KubeObject,
  cluster: Cluster,
  { assumed }: ReferenceListener,
): string[] | undefined {
  if (filledText(treeAt(ref, "name"), cluster.values) === ALL) {
    const namespace = filledText(treeAt(ref, "namespace"), cluster.values) ?? node.effectiveNamespace;
    return servicesIn(namespace, node, cluster);
  }
  const group = groupOf(ref, node, cluster);
  if (group === undefined) return undefined;
  return groupServices(group).flatMap((service) => {
    const leaf = refName(service, "VirtualService", group, cluster, { use: () => undefined, assumed });
    return treeText(leaf) ?? [];
  });
}

/** The services of the nearest scope that has any. */
function servicesIn(namespace: string, node: KubeObject, cluster: Cluster): string[] {
  for (const objects of cluster.inScopes("VirtualService", node.source)) {
    const own = objects.filter((one) => one.version === "v1beta2" && one.effectiveNamespace === namespace);
    if (own.length > 0) return [...new Set(own.flatMap((one) => cluster.awsName(one) ?? []))];
  }
  return [];
}

/** The references to services that a group holds; the member is written in lower case in the resource's definition. */
export function groupServices({ spec }: KubeObject): readonly Tree[] {
  const list = treeAt(spec, "virtualservices") ?? treeAt(spec, "virtualServices");
  return list?.type === "list" ? list.items : [];
}

function mapAt(key: string, value: Tree, at: number): Tree {
  const entries: TreeEntry[] = [{ key, at, value }];
  return { type: "map", entries, at };
}
