import { pointerChild } from "../../../lib/json-pointer.ts";
import { type Tree, treeAt, treeText } from "../../source/tree.ts";
import type { ShownResource } from "./shown-resource.ts";
import { itemsOf } from "./state-resources.ts";

/** The resources in the output of `terraform show -json`, of a module and all below it. */
export function shownResources(module: Tree | undefined, pointer: string): ShownResource[] {
  const own = itemsOf(treeAt(module, "resources")).flatMap((resource, index): ShownResource[] => {
    const attributes = treeAt(resource, "values");
    if (attributes?.type !== "map") return [];
    return [
      {
        mode: treeText(treeAt(resource, "mode")) ?? "managed",
        type: treeText(treeAt(resource, "type")) ?? "",
        address: treeText(treeAt(resource, "address")) ?? "",
        attributes,
        pointer: pointerChild(pointerChild(pointerChild(pointer, "resources"), index), "values"),
      },
    ];
  });
  const below = itemsOf(treeAt(module, "child_modules")).flatMap((child, index) =>
    shownResources(child, pointerChild(pointerChild(pointer, "child_modules"), index)),
  );
  return [...own, ...below];
}
