import type { Values } from "../../model/holes/fill-text.ts";
import type { SourceText } from "../source/source-text.ts";
import { type Tree, type TreeMap, treeAt, treeText } from "../source/tree.ts";
import { filledText, fillTree } from "./fill-tree.ts";

/** Labels of an object; undefined where they are not known (a placeholder stands for them). */
export type Labels = ReadonlyMap<string, string>;

/** A Kubernetes object of a file. */
export interface KubeObject {
  readonly source: SourceText;
  readonly tree: TreeMap;
  /** `appmesh.k8s.aws` for the kinds of the App Mesh controller; empty for the core of Kubernetes. */
  readonly group: string;
  /** `v1beta2`. */
  readonly version: string;
  readonly kind: string;
  readonly name: string | undefined;
  /** As the object says it. */
  readonly namespace: string | undefined;
  /** `default` where the object says none. */
  readonly effectiveNamespace: string;
  readonly labels: Labels | undefined;
  readonly spec: Tree | undefined;
}

export const APP_MESH_GROUP = "appmesh.k8s.aws";

/** An object of a document, or undefined for what is none. Placeholders in its metadata are filled from `values`. */
export function kubeObject(source: SourceText, tree: Tree, values: Values): KubeObject | undefined {
  const apiVersion = treeText(treeAt(tree, "apiVersion"));
  const kind = treeText(treeAt(tree, "kind"));
  if (tree.type !== "map" || apiVersion === undefined || kind === undefined) return undefined;
  const slash = apiVersion.indexOf("/");
  const metadata = treeAt(tree, "metadata");
  const namespace = filledText(treeAt(metadata, "namespace"), values);
  return {
    source,
    tree,
    group: slash === -1 ? "" : apiVersion.slice(0, slash),
    version: apiVersion.slice(slash + 1),
    kind,
    name: filledText(treeAt(metadata, "name"), values),
    namespace,
    effectiveNamespace: namespace ?? "default",
    labels: labelsOf(treeAt(metadata, "labels"), values),
    spec: treeAt(tree, "spec"),
  };
}

/** The labels of a map; none where there is no map. */
export function labelsOf(tree: Tree | undefined, values: Values): Labels | undefined {
  if (tree?.type === "hole") return undefined;
  const labels = new Map<string, string>();
  if (tree?.type !== "map") return labels;
  for (const { key, value } of tree.entries) {
    const text = labelText(fillTree(value, values));
    if (text !== undefined) labels.set(key, text);
  }
  return labels;
}

/** The text of a label's value: files write numbers where Kubernetes wants text. */
export function labelText(value: Tree): string | undefined {
  if (value.type === "hole") return value.text;
  return value.type === "scalar" ? String(value.value ?? "") : undefined;
}
