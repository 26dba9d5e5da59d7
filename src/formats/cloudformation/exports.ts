import { type Tree, treeAt, treeIn } from "../source/tree.ts";
import type { Evaluation } from "./evaluation.ts";
import { ELSEWHERE } from "./evaluator.ts";
import { expandLoops } from "./expand-loops.ts";
import { pieceOf } from "./text-piece.ts";

/**
 * What the templates of an import export to each other (`Outputs` with an `Export`). Names with holes are
 * found by their text: `${Stage}:Mesh` is one name in all templates, as `${Stage}` is one variable. A name
 * that several templates export with different values gives none.
 */
export function exportsOf(evaluations: readonly Evaluation[]): (name: string) => Tree | undefined {
  const byName = new Map<string, Export[]>();
  let isListed = false;
  return (name) => {
    if (!isListed) {
      // Set before they are listed: names of exports that import find nothing.
      isListed = true;
      for (const from of evaluations) listExports(from, byName);
    }
    const found = (byName.get(name) ?? []).map(({ from, value }) =>
      from.once(`export ${name}`, value.at, () => from.evaluate(value, ELSEWHERE)),
    );
    const [first] = found;
    const text = pieceOf(first)?.text;
    return text !== undefined && found.every((other) => pieceOf(other)?.text === text) ? first : undefined;
  };
}

interface Export {
  readonly from: Evaluation;
  readonly value: Tree;
}

function listExports(from: Evaluation, byName: Map<string, Export[]>): void {
  for (const { value: output } of expandLoops(from, from.template.outputs)) {
    const name = treeIn(output, "Export", "Name");
    const value = treeAt(output, "Value");
    const text = name === undefined ? undefined : pieceOf(from.evaluate(name, ELSEWHERE))?.text;
    if (text === undefined || value === undefined) continue;
    const known = byName.get(text);
    if (known === undefined) byName.set(text, [{ from, value }]);
    else known.push({ from, value });
  }
}
