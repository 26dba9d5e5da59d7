import { type Tree, treeAt, treeText } from "../source/tree.ts";
import { ELSEWHERE, type Evaluator } from "./evaluator.ts";
import { intrinsicOf } from "./intrinsic.ts";
import { pieceOf } from "./text-piece.ts";

/** Whether a part of `Conditions` holds: undefined where that hangs on what is not known. */
export function conditionValue(evaluator: Evaluator, tree: Tree): boolean | undefined {
  const name = treeText(treeAt(tree, "Condition"));
  if (name !== undefined) return evaluator.holds(name, tree.at);
  const call = intrinsicOf(tree);
  const items = call?.arg.type === "list" ? call.arg.items : [];
  // Each in turn: the first that settles it ends the search.
  const settle = (by: boolean): boolean | undefined => {
    let isOpen = items.length === 0;
    for (const item of items) {
      const value = evaluator.conditionAt(item);
      if (value === by) return by;
      if (value === undefined) isOpen = true;
    }
    return isOpen ? undefined : !by;
  };
  switch (call?.name) {
    case "And":
      return settle(false);
    case "Or":
      return settle(true);
    case "Not": {
      const [item] = items;
      const value = item === undefined ? undefined : evaluator.conditionAt(item);
      return value === undefined ? undefined : !value;
    }
    case "Equals": {
      const [one, other] = items.map((item) => pieceOf(evaluator.evaluate(item, ELSEWHERE)));
      if (one === undefined || other === undefined || one.isHole || other.isHole) return undefined;
      return one.text === other.text;
    }
    default:
      return undefined;
  }
}
