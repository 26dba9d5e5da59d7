import { isTemplatedName } from "../../model/holes/hole-parts.ts";
import type { Tree } from "../source/tree.ts";

/**
 * The name in App Mesh of an object of `v1beta2` that says no `awsName` (webhooks of the controller,
 * `defaultingAWSName`): `name_namespace`, `name.namespace` for services, the plain name for meshes.
 */
export function defaultAwsName(kind: string, name: string, namespace: string): string {
  if (kind === "Mesh") return name;
  return kind === "VirtualService" ? `${name}.${namespace}` : `${name}_${namespace}`;
}

/**
 * The name in App Mesh of a node, router or route of `v1beta1` (`namespacedResourceName` of the old
 * controller): `name-namespace`; a name with dots says its namespace itself and gets dashes for them.
 */
export function oldAwsName(name: string, namespace: string): string {
  // Dots within a placeholder (`{{ .Values.x }}`) are none of the name's.
  const plain = name.replace(/\{\{.*?\}\}|\$\{[^}]*\}/g, "");
  if (!plain.includes(".")) return `${name}-${namespace}`;
  return name.replace(/\{\{.*?\}\}|\$\{[^}]*\}|\./g, (part) => (part === "." ? "-" : part));
}

/** A name as a leaf: a hole where it holds a placeholder. */
export function nameLeaf(text: string, at: number): Tree {
  const isHole = text.includes("{{") || isTemplatedName(text);
  return isHole ? { type: "hole", text, at } : { type: "scalar", value: text, at };
}
