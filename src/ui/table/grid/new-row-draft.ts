import { nameProblem } from "../../../editor/name-problem.ts";
import { kindDefinition } from "../../../model/kinds/registry.ts";
import { type ResourceId, refOf } from "../../../model/reference/ref.ts";
import { Signal } from "../../canvas/signal.ts";
import type { Column } from "../columns/column.ts";
import { namesOf } from "../columns/names-of.ts";
import type { CellEdit } from "../edits/cell-edit.ts";
import { newRowId } from "../edits/new-row.ts";
import type { TableModel } from "../table-model.ts";

/** A row that is to be added, or why it cannot be yet. */
export type NewRow =
  | { readonly id: ResourceId; readonly edits: readonly CellEdit[] }
  | { readonly refused: string };

/** What was typed into the empty last row, which is no resource until it has a name. */
export class NewRowDraft {
  readonly #model: TableModel;
  /** By column. */
  readonly texts = new Signal<ReadonlyMap<string, string>>(new Map());

  constructor(model: TableModel) {
    this.#model = model;
  }

  clear(): void {
    this.texts.set(new Map());
  }

  textOf(column: string): string {
    return this.texts.value.get(column) ?? "";
  }

  /** The routers or gateways that a new route may be in. */
  parents(): string[] {
    const { kind, mesh, written } = this.#model;
    const parent = kindDefinition(kind.value).parent?.kind;
    return parent === undefined ? [] : namesOf(mesh, parent, written);
  }

  /** The router or gateway that a new route is in: the one that was typed, that of the last row, or the first. */
  get parent(): string {
    const typed = this.textOf("parent");
    const last = this.#model.rows.value.at(-1);
    return typed || (last === undefined ? undefined : refOf(last).parent) || (this.parents()[0] ?? "");
  }

  /** Keeps a text; answers the row once it has a name, a refusal, or undefined while it is none yet. */
  take(column: Column, typed: string): NewRow | undefined {
    const { kind, mesh, editor, columns } = this.#model;
    const text = typed.trim();
    const needs = kindDefinition(kind.value).parent;
    const parentTitle = needs === undefined ? "" : kindDefinition(needs.kind).title.toLowerCase();
    if (column.id === "parent" && text !== "" && !this.parents().includes(text)) {
      return { refused: `No ${parentTitle} of this mesh is called ${text}.` };
    }
    const texts = new Map(this.texts.value).set(column.id, text);
    const name = texts.get("name") ?? "";
    const parent = (column.id === "parent" ? text : "") || this.parent;
    if (name !== "" && needs !== undefined && parent === "") {
      return { refused: `Add a ${parentTitle} first: the new row is to be in it.` };
    }
    const id = newRowId(kind.value, mesh, name, parent);
    const problem = name === "" ? undefined : nameProblem(editor.design, id);
    if (problem !== undefined) return { refused: problem };
    this.texts.set(texts);
    if (name === "") return undefined;
    const edits = columns.value.flatMap((each) => {
      const value = texts.get(each.id) ?? "";
      return each.write === undefined || each.id === "name" || value === ""
        ? []
        : [{ id, column: each, text: value }];
    });
    return { id, edits };
  }
}
