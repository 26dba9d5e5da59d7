import { treeText } from "../source/tree.ts";
import type { KubeObject } from "./kube-object.ts";

/**
 * True for the example that kubebuilder writes for each kind (`config/samples`): `spec: {foo: bar}`, or no
 * spec at all under the name `virtualnode-sample`. It stands for a resource and is none.
 */
export function isScaffold({ kind, name, spec }: KubeObject): boolean {
  if (spec?.type === "map" && spec.entries.length === 1) {
    const [only] = spec.entries;
    return only?.key === "foo" && treeText(only.value) === "bar";
  }
  const isEmpty =
    spec === undefined ||
    (spec.type === "scalar" && spec.value === null) ||
    (spec.type === "map" && spec.entries.length === 0);
  return isEmpty && name === `${kind.toLowerCase()}-sample`;
}
