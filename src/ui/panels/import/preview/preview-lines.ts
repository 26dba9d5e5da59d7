import type { ImportConflict } from "../../../../formats/import/import-preview.ts";
import type { ResourceId } from "../../../../model/reference/ref.ts";
import type { VirtualItem } from "../../../components/virtual-list.tsx";
import type { Mark } from "../../shared/change-mark.tsx";
import type { FieldDifference } from "../../shared/field-change-list.tsx";
import type { PreviewRow } from "../work/messages.ts";

/** A resource of the preview, as one line. */
export interface PreviewEntry {
  readonly key: string;
  readonly id: ResourceId;
  readonly mark: Mark;
  /** Beside the name: file and line, or why. */
  readonly note: string;
  readonly fields: readonly FieldDifference[];
  readonly conflicts: readonly ImportConflict[];
  /** Instead of the word that goes with the mark. */
  readonly word?: string;
  readonly actions: readonly PreviewAction[];
}

export interface PreviewAction {
  readonly label: string;
  readonly run: () => void;
}

/** What a section of the preview shows below each other; each line has a height of its own. */
export type PreviewLine = VirtualItem & {
  readonly entry: PreviewEntry;
} & (
    | { readonly type: "entry"; readonly isOpen: boolean }
    | { readonly type: "field"; readonly field: FieldDifference }
    | { readonly type: "conflict"; readonly conflict: ImportConflict }
  );

const HEIGHTS = { entry: 36, field: 26, choices: 40, choice: 28 } as const;

/** The lines of a section: each resource, and below those that are open what differs. */
export function previewLines(
  entries: readonly PreviewEntry[],
  isOpen: (entry: PreviewEntry) => boolean,
): PreviewLine[] {
  const lines: PreviewLine[] = [];
  for (const entry of entries) {
    const open = hasMore(entry) && isOpen(entry);
    lines.push({ type: "entry", key: entry.key, height: HEIGHTS.entry, entry, isOpen: open });
    if (!open) continue;
    for (const conflict of entry.conflicts) {
      const height = HEIGHTS.choices + conflict.choices.length * HEIGHTS.choice;
      lines.push({ type: "conflict", key: `${entry.key} ! ${conflict.pointer}`, height, entry, conflict });
    }
    if (entry.conflicts.length > 0) continue;
    for (const field of entry.fields) {
      lines.push({
        type: "field",
        key: `${entry.key} . ${field.pointer}`,
        height: HEIGHTS.field,
        entry,
        field,
      });
    }
  }
  return lines;
}

/** True for a resource of which more can be shown than its name. */
export function hasMore({ fields, conflicts }: PreviewEntry): boolean {
  return fields.length + conflicts.length > 0;
}

/** A row of the preview whose resource is known, as a line. */
export function entryOf(row: PreviewRow, mark: Mark): PreviewEntry[] {
  if (row.id === undefined) return [];
  return [
    {
      key: `${row.id} ${row.candidate ?? ""}`,
      id: row.id,
      mark,
      note: placeOf(row),
      fields: row.fields,
      conflicts: row.conflicts,
      actions: [],
    },
  ];
}

/** `shop.yaml:42 and 2 more`; what nobody defines has no place. */
function placeOf({ source, parts, also }: PreviewRow): string {
  if (source === undefined) return parts[0]?.file ?? "named by the import";
  const place = source.line > 1 ? `${source.file}:${source.line}` : source.file;
  const [first] = also;
  if (first === undefined) return place;
  return also.length === 1 ? `${place} and ${first}` : `${place} and ${also.length} more files`;
}
