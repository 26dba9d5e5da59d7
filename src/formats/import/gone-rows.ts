import { compareText } from "../../lib/compare-text.ts";
import type { Design } from "../../model/design/design.ts";
import { type ResourceId, refOf } from "../../model/reference/ref.ts";
import type { ImportAnswers, ImportRow } from "./import-preview.ts";
import type { OpenedBefore } from "./opened-before.ts";

/**
 * Resources that the design read from files of this import, all of them read wholly, and that none of them
 * holds any longer. A resource that another file held too is not gone.
 */
export function goneRows(
  design: Design,
  named: ReadonlySet<ResourceId>,
  { whole }: OpenedBefore,
  removeGone: ImportAnswers["removeGone"],
): ImportRow[] {
  if (whole.size === 0) return [];
  const removed = new Set(removeGone === true ? [] : removeGone);
  const rows: ImportRow[] = [];
  for (const [id, { parts }] of design.origins) {
    const resource = design.resources.get(id);
    if (resource === undefined || named.has(id)) continue;
    if (parts.length === 0 || !parts.every(({ file }) => whole.has(file))) continue;
    rows.push({
      state: "gone",
      id,
      ...refOf(id),
      missing: [],
      proposed: {},
      resource,
      fields: [],
      also: [],
      parts: parts.map(({ file, format }) => ({ file, format })),
      conflicts: [],
      ...(removeGone === true || removed.has(id) ? { removed: true as const } : {}),
    });
  }
  return rows.sort((a, b) => compareText(a.id ?? "", b.id ?? ""));
}
