import type { PastePlan } from "./plan-paste.ts";

/** What a paste would do, in one or two sentences. */
export function pasteSummary({ added, renamed, edited, problems }: PastePlan): string {
  const changed = [...edited].filter((id) => !added.includes(id)).length;
  const parts = [
    ...(added.length === 0 ? [] : [`adds ${counted(added.length, "row")}`]),
    ...(renamed.length === 0 ? [] : [`renames ${counted(renamed.length, "row")}`]),
    ...(changed === 0 ? [] : [`changes ${counted(changed, "row")}`]),
  ];
  const done = parts.length === 0 ? "Nothing of it can be used." : `This ${parts.join(", ")}.`;
  if (problems.length === 0) return done;
  return `${done} ${problems.length === 1 ? "1 cell is" : `${problems.length} cells are`} left out.`;
}

function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}
