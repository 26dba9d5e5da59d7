import type { Change } from "../../model/change/change.ts";
import { diffDesigns } from "../../model/change/diff.ts";
import { copyDesign, type Design } from "../../model/design/design.ts";
import type { ImportPreview } from "./import-preview.ts";

/**
 * The change that does what the preview shows, to be undone in one step. `merge` adds and overwrites what the
 * import holds; `replace` also removes what the preview lists in `notInImport`. Rows that are incomplete,
 * conflicting or left out change nothing. Positions come only with resources that are added, and for
 * services that nobody defines: no card that stands is moved.
 */
export function importChange(design: Design, preview: ImportPreview, mode: "merge" | "replace"): Change {
  const next = copyDesign(design);
  if (mode === "replace") {
    for (const id of preview.notInImport) {
      next.resources.delete(id);
      next.positions.delete(id);
    }
  }
  const kept = new Set<string>();
  for (const { id, state, resource } of preview.rows) {
    if (id === undefined) continue;
    if (state === "added" || state === "changed") next.resources.set(id, resource);
    if (state !== "added") kept.add(id);
  }
  for (const [id, placement] of Object.entries(preview.positions)) {
    if (!kept.has(id) && !next.positions.has(id)) next.positions.set(id, placement);
  }
  return diffDesigns(design, next);
}
