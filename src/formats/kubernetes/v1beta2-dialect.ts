import { refOfResourcePath } from "../../model/reference/resource-path.ts";
import { memberShape } from "../../model/schema/member-shape.ts";
import { shapeNamed } from "../../model/schema/shape-named.ts";
import { type Tree, type TreeEntry, treeAt } from "../source/tree.ts";
import type { Dialect } from "./api-form.ts";
import type { Cluster } from "./cluster.ts";
import { filledText } from "./fill-tree.ts";
import type { KubeObject } from "./kube-object.ts";
import { nameLeaf } from "./names.ts";

const MEMBERS = {
  certificateARN: "certificateArn",
  certificateAuthorityARNs: "certificateAuthorityArns",
  meshServiceDiscovery: "serviceDiscovery",
};

const REFERENCE = /^(virtualService|virtualNode|virtualRouter)(Ref|ARN)$/;

const KIND_OF: Readonly<Record<string, string>> = {
  virtualService: "VirtualService",
  virtualNode: "VirtualNode",
  virtualRouter: "VirtualRouter",
};

/**
 * How `v1beta2` writes the API: references are `…Ref` (name and namespace of an object) or `…ARN`, the API
 * has the name in App Mesh; ARNs are written in upper case.
 */
export function v1beta2Dialect(object: KubeObject, cluster: Cluster, hears: ReferenceListener): Dialect {
  return {
    values: cluster.values,
    members: MEMBERS,
    use: hears.use,
    special: (entry, shape) => reference(entry, shape, object, cluster, hears),
  };
}

/** Hears of the parts of references. */
export interface ReferenceListener {
  /** Of what was read without becoming a field. */
  readonly use: (tree: Tree) => void;
  /** Of a reference to what is not among the files: its default name was taken. */
  readonly assumed: () => void;
}

/** The name in App Mesh that an object reference stands for, placed where the reference's name stands. */
export function refName(
  ref: Tree,
  kind: string,
  object: KubeObject,
  cluster: Cluster,
  { use, assumed }: ReferenceListener,
): Tree | undefined {
  const nameTree = treeAt(ref, "name");
  const name = filledText(nameTree, cluster.values);
  if (nameTree === undefined || name === undefined) return undefined;
  const namespaceTree = treeAt(ref, "namespace");
  const namespace = filledText(namespaceTree, cluster.values) ?? object.effectiveNamespace;
  for (const part of [namespaceTree, treeAt(ref, "uid")]) if (part !== undefined) use(part);
  if (cluster.find(kind, namespace, name, object.source) === undefined) assumed();
  return nameLeaf(cluster.awsNameOf(kind, namespace, name, object.source), nameTree.at);
}

function reference(
  entry: TreeEntry,
  shape: string,
  object: KubeObject,
  cluster: Cluster,
  hears: ReferenceListener,
): TreeEntry | undefined {
  const match = REFERENCE.exec(entry.key);
  const [, of = "", form] = match ?? [];
  const key = [`${of}Name`, of].find((member) => isText(memberShape(shape, member)));
  if (match === null || key === undefined) return undefined;
  const kind = KIND_OF[of] ?? "";
  const value =
    form === "ARN" || entry.value.type === "hole"
      ? arnName(entry.value, of, cluster)
      : refName(entry.value, kind, object, cluster, hears);
  return value === undefined ? undefined : { key, at: entry.at, value };
}

/** The name at the end of an ARN; the whole text where it is none of that kind (the API takes ARNs of its own). */
function arnName(tree: Tree, kind: string, cluster: Cluster): Tree | undefined {
  const text = filledText(tree, cluster.values);
  if (text === undefined) return undefined;
  const path = /(?:^|:)(mesh\/.+)$/.exec(text)?.[1];
  const ref = path === undefined ? undefined : refOfResourcePath(path);
  return nameLeaf(ref?.kind === kind ? ref.name : text, tree.at);
}

function isText(shape: string | undefined): boolean {
  return shape !== undefined && shapeNamed(shape).type === "string";
}
