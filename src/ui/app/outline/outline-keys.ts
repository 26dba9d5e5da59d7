import type { OutlineRow } from "./outline-rows.ts";

/** What a key does in the tree: the focus goes to a row, or rows are expanded or collapsed. */
export type OutlineMove =
  | { readonly focus: number }
  | { readonly expand: readonly string[] }
  | { readonly collapse: readonly string[] };

/**
 * What a key does at a row, as in any tree: up and down, Home and End; right expands or goes in, left collapses or
 * goes out; `*` expands all that stands beside it. Undefined for other keys.
 */
export function outlineMove(rows: readonly OutlineRow[], at: number, key: string): OutlineMove | undefined {
  const row = rows[at];
  if (row === undefined) return undefined;
  switch (key) {
    case "ArrowDown":
      return { focus: Math.min(rows.length - 1, at + 1) };
    case "ArrowUp":
      return { focus: Math.max(0, at - 1) };
    case "Home":
      return { focus: 0 };
    case "End":
      return { focus: rows.length - 1 };
    case "ArrowRight":
      if (row.expanded === false) return { expand: [row.key] };
      return { focus: row.expanded === true ? Math.min(rows.length - 1, at + 1) : at };
    case "ArrowLeft":
      if (row.expanded === true) return { collapse: [row.key] };
      return { focus: Math.max(0, parentOf(rows, at)) };
    case "*": {
      const beside = rows.filter(({ level, expanded }) => level === row.level && expanded === false);
      return { expand: beside.map((each) => each.key) };
    }
    default:
      return undefined;
  }
}

/** The next row whose text begins with what was typed, from the one after `at` on, around the end; -1 for none. */
export function typedRow(texts: readonly string[], at: number, typed: string): number {
  const wanted = typed.toLowerCase();
  // A text that grows may still mean the row that it began with.
  const first = typed.length > 1 ? at : at + 1;
  for (let step = 0; step < texts.length; step += 1) {
    const index = (first + step) % texts.length;
    if (texts[index]?.toLowerCase().startsWith(wanted) === true) return index;
  }
  return -1;
}

function parentOf(rows: readonly OutlineRow[], at: number): number {
  const level = rows[at]?.level ?? 1;
  for (let index = at - 1; index >= 0; index -= 1) if ((rows[index]?.level ?? 1) < level) return index;
  return at;
}
