import type { Editor } from "../../../editor/editor.ts";
import { diffDesigns } from "../../../model/change/diff.ts";
import { copyDesign, type Design, VIEWS } from "../../../model/design/design.ts";

/**
 * Makes the editor hold what the file holds, as one step of undo. Places that Arrange set, and where resources
 * were read from, are not in files: they stay with what stays.
 */
export function takeDesign(editor: Editor, theirs: Design, label: string): void {
  const next = copyDesign(theirs);
  for (const [id, placement] of editor.design.positions) {
    const auto = VIEWS.flatMap((view) => {
      const place = placement[view];
      return place?.auto === true ? [[view, place] as const] : [];
    });
    if (auto.length === 0) continue;
    next.positions.set(id, { ...Object.fromEntries(auto), ...next.positions.get(id) });
  }
  for (const [id, origin] of editor.design.origins) if (next.resources.has(id)) next.origins.set(id, origin);
  editor.apply(diffDesigns(editor.design, next), label);
}
