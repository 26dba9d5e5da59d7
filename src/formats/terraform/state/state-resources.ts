import { pointerChild } from "../../../lib/json-pointer.ts";
import { type Tree, treeAt, treeText } from "../../source/tree.ts";
import type { ShownResource } from "./shown-resource.ts";

/** The resources of a state file of version 4, and how many instances hold attributes in a form before it. */
export function stateResources(state: Tree): {
  readonly resources: readonly ShownResource[];
  readonly former: number;
} {
  const resources: ShownResource[] = [];
  let former = 0;
  itemsOf(treeAt(state, "resources")).forEach((resource, index) => {
    const type = treeText(treeAt(resource, "type")) ?? "";
    const mode = treeText(treeAt(resource, "mode")) ?? "managed";
    const module = treeText(treeAt(resource, "module"));
    const name = treeText(treeAt(resource, "name")) ?? "";
    const own = `${module === undefined ? "" : `${module}.`}${type}.${name}`;
    itemsOf(treeAt(resource, "instances")).forEach((instance, place) => {
      const attributes = treeAt(instance, "attributes");
      // An instance that waits for its deletion is not what the address stands for.
      if (treeAt(instance, "deposed") !== undefined) return;
      if (attributes?.type !== "map") {
        if (treeAt(instance, "attributes_flat") !== undefined) former += 1;
        return;
      }
      const steps = ["resources", index, "instances", place, "attributes"];
      const pointer = steps.reduce<string>((sum, step) => pointerChild(sum, step), "");
      resources.push({
        mode,
        type,
        address: own + keyText(treeAt(instance, "index_key")),
        attributes,
        pointer,
      });
    });
  });
  return { resources, former };
}

function keyText(key: Tree | undefined): string {
  return key?.type === "scalar" && key.value !== null ? `[${JSON.stringify(key.value)}]` : "";
}

/** The items of a list, none where it is no list. */
export function itemsOf(tree: Tree | undefined): readonly Tree[] {
  return tree?.type === "list" ? tree.items : [];
}
