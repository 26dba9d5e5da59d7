import { isJsonObject, type Json } from "../../../lib/json.ts";
import { valueAt, withValueAt } from "../../../lib/json-pointer.ts";
import { isHole } from "../../../model/design/hole.ts";
import { type Branch, type ChoiceControl, type FormNode, isLeaf } from "../form/form-node.ts";
import { starterOf } from "../form/starters.ts";
import { pointerOf } from "../form/trail.ts";
import { setBranches, withoutBranch } from "../form/write-field.ts";
import { useForm } from "../form-context.ts";
import { useFieldValue } from "../use-field-value.ts";
import { useFormActions } from "../use-form-actions.ts";
import { usePeekedBranch, useShownBranch } from "../use-memory.ts";

export interface ChooseOptions {
  /** The text of the branch before becomes that of the new one; what is missing in it is not said yet. */
  readonly carry?: boolean;
  /** Steps of the same gesture are one undo. */
  readonly gesture?: string;
}

export interface Choice {
  readonly value: Json | undefined;
  /** True where no structure stands at the place: a placeholder, a text. */
  readonly isWrong: boolean;
  /** Branches that are set; more than one is a mistake that the user has to mend. */
  readonly set: readonly Branch[];
  /** The branch that is shown. */
  readonly active: Branch | undefined;
  readonly at: (branch: Branch) => string;
  /** Shows a branch; the others go and are kept for the session. */
  readonly choose: (branch: Branch, options?: ChooseOptions) => void;
  /** Removes all branches. */
  readonly clear: () => void;
}

/** A choice of one in the design, and how it is changed. */
export function useChoice(node: FormNode, choice: ChoiceControl, pointer: string): Choice {
  const { id, memory, focusAt } = useForm();
  const { write } = useFormActions();
  const value = useFieldValue(pointer);
  const shown = useShownBranch(pointer);
  const peeked = usePeekedBranch(pointer);
  const set = setBranches(choice, value);
  const at = (branch: Branch): string => pointerOf(branch.node, pointer);
  const isShown = (branch: Branch): boolean => at(branch) === shown;
  const active =
    choice.branches.find((branch) => at(branch) === peeked) ??
    set.find(isShown) ??
    set[0] ??
    choice.branches.find(isShown);
  const choose: Choice["choose"] = (branch, { carry = false, gesture } = {}) => {
    const before = value ?? {};
    const others = set.filter((other) => other !== branch);
    const held = others.map((other) => valueAt(before, at(other).slice(pointer.length)));
    for (const [index, other] of others.entries()) {
      const kept = held[index];
      if (kept !== undefined) memory.keep(id, at(other), kept);
    }
    let next = others.reduce<Json>((left, other) => withoutBranch(left, other.node.steps), before);
    const carried = carry && isText(branch) ? held.find((_, index) => isText(others[index])) : undefined;
    const first = carried ?? memory.valueAt(id, at(branch)) ?? firstValue(branch.node, before);
    if (first !== undefined && !set.includes(branch) && isJsonObject(next)) {
      next = withValueAt(next, at(branch).slice(pointer.length), first);
    }
    memory.endPeeks();
    memory.showBranch(id, pointer, at(branch));
    if (carry) memory.markFresh(id, at(branch));
    if (next !== before) write(pointer, next, gesture);
    focusAt(at(branch));
  };
  const clear = (): void => {
    if (node.steps.length > 0 || !isJsonObject(value)) write(pointer, undefined);
    else {
      write(
        pointer,
        choice.branches.reduce<Json>((left, { node: { steps } }) => withoutBranch(left, steps), value),
      );
    }
  };
  const isWrong = value !== undefined && (!isJsonObject(value) || isHole(value));
  return { value, isWrong, set, active, at, choose, clear };
}

function isText(branch: Branch | undefined): boolean {
  return branch?.node.control.type === "text";
}

/** What a branch starts with: a leaf waits for what is typed, a list for its first entry. */
function firstValue(node: FormNode, beside: Json): Json | undefined {
  return isLeaf(node.control) || node.control.type === "list" ? undefined : starterOf(node.shape, beside);
}
