import type { Editor } from "../../../editor/editor.ts";
import { compareText } from "../../../lib/compare-text.ts";
import { idOf, type ResourceId } from "../../../model/reference/ref.ts";
import { isUntouched } from "../designs/is-untouched.ts";
import type { ImportMode, PreviewRow, PreviewSummary } from "./work/messages.ts";

/** What an import does to a design, in numbers and names, before it is done. */
export interface ImportOutcome {
  readonly added: number;
  readonly changed: number;
  /** What goes: with `replace`, what is gone from its files, and the empty mesh of an untouched design. */
  readonly removed: readonly ResourceId[];
  /** Of these, those that the import itself does not know of. */
  readonly besides: readonly ResourceId[];
  /** How many files say something of what is added or changed. */
  readonly files: number;
  /**
   * The mesh to show afterwards: that on the board where the import touches it; else, and in a design in which
   * nothing was done, that of the most resources.
   */
  readonly mesh: ResourceId | undefined;
}

/** What comes of an import with these rows. */
export function importOutcome(
  editor: Editor,
  rows: readonly PreviewRow[],
  { notInImport }: Pick<PreviewSummary, "notInImport">,
  mode: ImportMode,
): ImportOutcome {
  const taken = rows.filter(({ state }) => state === "added" || state === "changed");
  const meshes = meshesOf(taken);
  const untouched = isUntouched(editor);
  const gone = rows.flatMap(({ id, removed }) => (removed === true && id !== undefined ? [id] : []));
  const besides =
    untouched && meshes.size > 0 ? [...editor.design.resources.keys()].filter((id) => !meshes.has(id)) : [];
  const left = mode === "replace" ? notInImport : [];
  const shown = editor.session.state.mesh;
  const [largest] = [...meshes].sort(([a, m], [b, n]) => n - m || compareText(a, b));
  const files = new Set(taken.flatMap(({ parts }) => parts.map(({ file }) => file)));
  return {
    added: taken.filter(({ state }) => state === "added").length,
    changed: taken.filter(({ state }) => state === "changed").length,
    removed: [...new Set([...gone, ...left, ...besides])],
    besides,
    files: files.size,
    mesh: meshes.has(shown) && !untouched ? shown : largest?.[0],
  };
}

/** The meshes of these rows and how many rows each has; the rows are many, and each mesh is named once. */
function meshesOf(rows: readonly PreviewRow[]): Map<ResourceId, number> {
  const counts = new Map<
    string,
    { readonly mesh: string; readonly owner: string | undefined; rows: number }
  >();
  for (const { mesh, owner } of rows) {
    if (mesh === undefined) continue;
    const key = `${owner ?? ""}/${mesh}`;
    const counted = counts.get(key);
    if (counted === undefined) counts.set(key, { mesh, owner, rows: 1 });
    else counted.rows += 1;
  }
  return new Map(
    [...counts.values()].map(({ mesh, owner, rows: count }) => [
      idOf({ kind: "mesh", mesh, name: mesh, ...(owner === undefined ? {} : { owner }) }),
      count,
    ]),
  );
}
