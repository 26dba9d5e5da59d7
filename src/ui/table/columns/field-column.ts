import { isJsonArray, type Json } from "../../../lib/json.ts";
import { valueAt } from "../../../lib/json-pointer.ts";
import type { Resource } from "../../../model/design/resource.ts";
import type { Kind } from "../../../model/kinds/kind.ts";
import { type FoundField, findFields } from "../../inspector/form/find-fields.ts";
import { type FormNode, isLeaf, type LeafControl } from "../../inspector/form/form-node.ts";
import { formOf } from "../../inspector/form/form-of.ts";
import { TAGS_FORM } from "../../inspector/form/tags-form.ts";
import { trailTo } from "../../inspector/form/trail.ts";
import type { Column } from "./column.ts";
import { leafCellText, leafOptions, typedLeaf } from "./leaf-cell.ts";
import { put, withPlace } from "./write-place.ts";

const EMPTY: Resource = { spec: {} };

/** The fields of a kind that a query finds, whatever any resource has set; lists with their first entry. */
export function findColumns(kind: Kind, query: string): FoundField[] {
  return findFields(formOf(kind), EMPTY, query, 12);
}

/**
 * The column of any field of a kind, by its pointer in a resource; undefined where the form has no such field.
 * `label` is what the header says where the field's own name is not enough.
 */
export function fieldColumn(kind: Kind, pointer: string, label?: string): Column | undefined {
  const node = nodeAt(kind, pointer);
  if (node === undefined) return undefined;
  const { control } = node;
  const base = { id: pointer, label: label ?? node.label, places: () => [pointer] };
  if (isLeaf(control)) return { ...base, ...leafColumn(kind, control, pointer) };
  if (control.type === "list" && isLeaf(control.item.control)) {
    return { ...base, ...valuesColumn(kind, control.item.control, pointer, control.suggestions) };
  }
  return undefined;
}

type CellPart = Omit<Column, "id" | "label" | "places">;

/** How the cells of a leaf read and write. */
function leafColumn(kind: Kind, control: LeafControl, pointer: string): CellPart {
  const options = leafOptions(control);
  return {
    width: control.type === "text" || control.type === "reference" ? 180 : 110,
    mono: control.type === "text" && control.mono,
    numeric: control.type === "number" || control.type === "millis",
    text: ({ resource }) => leafCellText(control, at(resource, pointer)),
    write: ({ resource }, text) => {
      const value = typedLeaf(control, text, at(resource, pointer));
      const isBeside = pointer.startsWith("/tags");
      return {
        resource: isBeside ? put(resource, pointer, value) : withPlace(kind, resource, pointer, value),
      };
    },
    ...(options.length === 0 ? {} : { options: () => options }),
  };
}

/** A list of plain values: with commas between. */
function valuesColumn(
  kind: Kind,
  item: LeafControl,
  pointer: string,
  offered: readonly string[] | undefined,
): CellPart {
  const valuesOf = (resource: Resource): readonly Json[] => {
    const values = at(resource, pointer);
    return isJsonArray(values) ? values : [];
  };
  return {
    width: 180,
    list: true,
    text: ({ resource }) =>
      valuesOf(resource)
        .map((value) => leafCellText(item, value))
        .join(", "),
    write: ({ resource }, text) => {
      const before = valuesOf(resource);
      const values = entriesOf(text).map(
        (entry) =>
          before.find((value) => leafCellText(item, value) === entry) ??
          typedLeaf(item, entry, undefined) ??
          entry,
      );
      return { resource: withPlace(kind, resource, pointer, values.length === 0 ? undefined : values) };
    },
    ...(offered === undefined ? {} : { options: () => offered }),
  };
}

/** The entries of a cell that holds several, without those that are empty. */
export function entriesOf(text: string): string[] {
  return text
    .split(/[,;\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
}

function nodeAt(kind: Kind, pointer: string): FormNode | undefined {
  const root = pointer.startsWith("/tags") ? TAGS_FORM : formOf(kind);
  const place = trailTo(root, pointer).at(-1);
  return place?.pointer === pointer ? place.node : undefined;
}

function at(resource: Resource, pointer: string): Json | undefined {
  return valueAt({ ...resource } as { readonly [key: string]: Json }, pointer);
}
