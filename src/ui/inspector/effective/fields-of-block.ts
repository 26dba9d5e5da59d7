import type { Json } from "../../../lib/json.ts";
import { toPointer, valueAt } from "../../../lib/json-pointer.ts";
import type { EffectiveField } from "../../../traffic/effective-of.ts";
import { type FormNode, isLeaf } from "../form/form-node.ts";
import { pointerOf } from "../form/trail.ts";

/**
 * The effective fields that belong to a block of the form itself: of its own fields, and of blocks and lists in it
 * that are not set. What a block within shows in its own place is left to it. `base` and `isOpen` (whether a block
 * that is not set is shown with its fields) are those of the form.
 */
export function fieldsOfBlock(
  fields: readonly EffectiveField[],
  nodes: readonly FormNode[],
  base: string,
  value: Json | undefined,
  isOpen: (node: FormNode) => boolean,
): readonly EffectiveField[] {
  return fields.filter(({ pointer }) => {
    const at = `/spec${pointer}`;
    return at.startsWith(`${base}/`) && nodes.some((node) => isOwn(node, at));
  });

  function isOwn(node: FormNode, at: string): boolean {
    const { control, steps } = node;
    if (steps.length === 0) {
      return (
        control.type === "choice" &&
        control.branches.some((branch) => leadsTo(pointerOf(branch.node, base), at))
      );
    }
    const isSet = valueAt(value, toPointer(steps.slice(0, 1))) !== undefined;
    const first = base + toPointer(steps.slice(0, 1));
    if (isLeaf(control) || (control.type === "list" && control.style === "values"))
      return isWithin(first, at);
    if (isSet) return false;
    const showsOwn = control.type === "structure" && control.present !== "page" && isOpen(node);
    const isPlainChoice = control.type === "choice" && control.present !== "page" && isOpen(node);
    if (isPlainChoice) return isWithin(first, at);
    return !showsOwn && isWithin(first, at);
  }
}

/** True for the place of a branch, or one that it stands in. */
function leadsTo(branch: string, at: string): boolean {
  return branch === at || branch.startsWith(`${at}/`);
}

function isWithin(outer: string, at: string): boolean {
  return at === outer || at.startsWith(`${outer}/`);
}
