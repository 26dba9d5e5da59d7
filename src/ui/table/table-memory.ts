import { isJsonArray, isJsonObject, type Json } from "../../lib/json.ts";
import type { Column } from "./columns/column.ts";
import { columnById, columnsOf, isTableKind, TABLE_KINDS, type TableKind } from "./columns/columns-of.ts";

type TableStorage = Pick<Storage, "getItem" | "setItem">;

const KEY = "meshwright.table";

interface Kept {
  readonly kind?: TableKind;
  /** By kind: which columns are shown, and what those that a user added are called. */
  readonly columns: { readonly [kind: string]: readonly { readonly id: string; readonly label: string }[] };
  /** By kind and column, in pixels. */
  readonly widths: { readonly [kindAndColumn: string]: number };
}

/** What this browser remembers of the table: the kind shown last, the columns of each kind and their widths. */
export class TableMemory {
  readonly #storage: TableStorage | undefined;
  #kept: Kept;

  /** `storage` undefined: nothing outlives the page. */
  constructor(storage: TableStorage | undefined) {
    this.#storage = storage;
    this.#kept = read(storage);
  }

  get kind(): TableKind {
    return this.#kept.kind ?? TABLE_KINDS[0];
  }

  keepKind(kind: TableKind): void {
    this.#keep({ ...this.#kept, kind });
  }

  /** The columns that are shown, of the kind's own where the user chose none. */
  columns(kind: TableKind): readonly Column[] {
    const chosen = this.#kept.columns[kind];
    if (chosen === undefined) return columnsOf(kind);
    const columns = chosen.flatMap(({ id, label }) => columnById(kind, id, label) ?? []);
    return columns.some(({ id }) => id === "name") ? columns : columnsOf(kind);
  }

  keepColumns(kind: TableKind, columns: readonly Column[]): void {
    const kept = columns.map(({ id, label }) => ({ id, label }));
    this.#keep({ ...this.#kept, columns: { ...this.#kept.columns, [kind]: kept } });
  }

  /** In pixels. */
  width(kind: TableKind, column: Column): number {
    return this.#kept.widths[`${kind} ${column.id}`] ?? column.width;
  }

  keepWidth(kind: TableKind, column: Column, width: number): void {
    this.#keep({ ...this.#kept, widths: { ...this.#kept.widths, [`${kind} ${column.id}`]: width } });
  }

  #keep(kept: Kept): void {
    this.#kept = kept;
    try {
      this.#storage?.setItem(KEY, JSON.stringify(kept));
    } catch {
      // Then it lasts as long as the page.
    }
  }
}

function read(storage: TableStorage | undefined): Kept {
  try {
    return keptOf(JSON.parse(storage?.getItem(KEY) ?? "{}") as Json);
  } catch {
    return keptOf({});
  }
}

function keptOf(value: Json): Kept {
  const { kind, columns, widths } = isJsonObject(value) ? value : {};
  return {
    ...(typeof kind === "string" && isTableKind(kind) ? { kind } : {}),
    columns: Object.fromEntries(
      Object.entries(isJsonObject(columns) ? columns : {}).map(([each, list]) => [
        each,
        (isJsonArray(list) ? list : []).flatMap((entry) => {
          const { id, label } = isJsonObject(entry) ? entry : {};
          return typeof id === "string" && typeof label === "string" ? [{ id, label }] : [];
        }),
      ]),
    ),
    widths: Object.fromEntries(
      Object.entries(isJsonObject(widths) ? widths : {}).flatMap(([name, width]) =>
        typeof width === "number" && width >= LEAST_WIDTH ? [[name, width]] : [],
      ),
    ),
  };
}

/** No column is narrower, in pixels. */
export const LEAST_WIDTH = 56;
