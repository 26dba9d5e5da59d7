import type { Difference } from "../../../compare/difference.ts";

/** How much differs: "1 added, 2 changed". */
export function countsText(differences: readonly Difference[]): string {
  const parts = (["added", "changed", "removed"] as const).flatMap((state) => {
    const count = differences.filter((each) => each.state === state).length;
    return count === 0 ? [] : [`${count} ${state}`];
  });
  return parts.length === 0 ? "no difference" : parts.join(", ");
}
