import { fillId } from "../../../model/holes/fill-id.ts";
import { writtenText } from "../../app/shown-name.ts";
import type { Column, Row } from "../columns/column.ts";
import type { TableModel } from "../table-model.ts";

/** What a cell shows: its text with the chosen values, and for a tooltip how it is written where that differs. */
export function shownTextOf(
  model: TableModel,
  column: Column,
  row: Row,
): { readonly text: string; readonly title: string } {
  const written = column.text(row, model.written);
  const { filled } = model.editor;
  const resource = filled.design.resources.get(row.id);
  if (resource === undefined) return { text: written, title: written };
  const isName = column.id === "name" || column.id === "parent";
  // Only names are read from the id: everything else is found under the id as it is written.
  const shown = isName
    ? column.text({ id: fillId(row.id, filled.values), resource }, model.shown)
    : resource === row.resource
      ? written
      : column.text({ id: row.id, resource }, model.shown);
  return { text: shown, title: `${shown}${writtenText(shown === written ? undefined : written)}` };
}
