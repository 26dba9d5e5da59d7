import { shown } from "../checks/phrases.ts";
import type { ConflictChoice, ImportRow } from "../formats/import/import-preview.ts";
import { compareText } from "../lib/compare-text.ts";
import { resourceText } from "./resource-text.ts";

/**
 * A line for each field for which sources give different values and none was chosen, in the order of the
 * rows: `a.json:5: error: virtualNode/shop/cart /spec/x: 80 here, 90 in b.yaml:7. …`.
 */
export function conflictLines(rows: readonly ImportRow[]): string[] {
  return rows.flatMap((row) => {
    if (row.state !== "conflicting" || row.id === undefined) return [];
    const resource = resourceText(row.id);
    const open = row.conflicts.filter(({ settled }) => settled === undefined);
    return open
      .toSorted((a, b) => compareText(a.pointer, b.pointer))
      .map(({ pointer, choices }) => {
        const [first, ...others] = choices;
        const here = first === undefined ? "" : `${valueText(first)} here, `;
        const there = others.map((one) => `${valueText(one)} in ${placeOf(one)}`).join(", ");
        return `${placeOf(first)}: error: ${resource} ${pointer}: ${here}${there}. Make them equal, or say whose value to take: --prefer FILE, --prefer first or --prefer last. [import-conflict]`;
      });
  });
}

function valueText({ value }: ConflictChoice): string {
  return value === undefined ? "nothing" : shown(value);
}

function placeOf(choice: ConflictChoice | undefined): string {
  const { file = "", line } = choice ?? {};
  return line === undefined ? file : `${file}:${line}`;
}
