import type { Editor } from "../../../editor/editor.ts";
import { importChange } from "../../../formats/import/import-change.ts";
import type { ImportPreview, ImportRow } from "../../../formats/import/import-preview.ts";
import { applyChange } from "../../../model/change/apply.ts";
import type { Change } from "../../../model/change/change.ts";
import { diffDesigns } from "../../../model/change/diff.ts";
import { idOf, meshRef, type ResourceId, refOf } from "../../../model/reference/ref.ts";
import { isUntouched } from "../designs/is-untouched.ts";

export type ImportMode = "merge" | "replace";

/** What an import does to a design, before it is done. */
export interface ImportOutcome {
  readonly change: Change;
  readonly added: number;
  readonly changed: number;
  /** What goes: with `replace`, and the empty mesh of a design in which nothing was done yet. */
  readonly removed: readonly ResourceId[];
  /** A mesh that the import touches, to show afterwards where the one on the board is not among them. */
  readonly mesh: ResourceId | undefined;
}

/** The change of an import, and what is told of it. */
export function importOutcome(editor: Editor, preview: ImportPreview, mode: ImportMode): ImportOutcome {
  const { design } = editor;
  const count = (state: ImportRow["state"]): number =>
    preview.rows.filter((row) => row.state === state).length;
  const meshes = new Set(
    preview.rows.flatMap(({ id, state }) =>
      id !== undefined && (state === "added" || state === "changed") ? [idOf(meshRef(refOf(id)))] : [],
    ),
  );
  const next = applyChange(design, importChange(design, preview, mode));
  const removed = mode === "replace" ? [...preview.notInImport] : [];
  for (const id of isUntouched(editor) && meshes.size > 0 ? design.resources.keys() : []) {
    if (meshes.has(id)) continue;
    next.resources.delete(id);
    next.positions.delete(id);
    removed.push(id);
  }
  const shown = editor.session.state.mesh;
  const [first] = [...meshes].sort();
  return {
    change: diffDesigns(design, next),
    added: count("added"),
    changed: count("changed"),
    removed,
    mesh: meshes.has(shown) ? shown : first,
  };
}
