// Over 400 lines: what keys, mouse and clipboard do to one selection of cells.
import { type ResourceId, refOf } from "../../../model/reference/ref.ts";
import { applyChange } from "../../app/busy/large-step.ts";
import { onceFree } from "../../app/busy/once-free.ts";
import { notify } from "../../app/notify.tsx";
import { renameResource } from "../../app/rename-resource.ts";
import { Signal } from "../../canvas/signal.ts";
import { pastedCells } from "../../components/pasted-cells.ts";
import type { Column } from "../columns/column.ts";
import type { CellEdit } from "../edits/cell-edit.ts";
import { changeOfEdits, type EditsResult, rowOf } from "../edits/change-of-edits.ts";
import { newRowId } from "../edits/new-row.ts";
import { type PastePlan, planPaste } from "../paste/plan-paste.ts";
import { copiedText } from "../rows/copied-text.ts";
import type { TableModel } from "../table-model.ts";
import {
  type CellPlace,
  cursorAt,
  type GridSize,
  type GridState,
  isOneCell,
  nextCell,
  rectangleOf,
  START,
} from "./grid-state.ts";
import { NewRowDraft } from "./new-row-draft.ts";
import { RowSelection } from "./row-selection.ts";

/** Where the cursor goes after an edit. */
export type Onward = "down" | "up" | "right" | "left" | "stay";

/** The cursor of the grid, and what is done at it: edits, new rows, copy and paste. */
export class GridController {
  readonly model: TableModel;
  readonly draft: NewRowDraft;
  readonly rows: RowSelection;
  readonly state = new Signal<GridState>(START);
  /** Why the cell under the cursor does not take what was typed. */
  readonly refusal = new Signal<string | undefined>(undefined);
  /** A paste that waits for the user's answer. */
  readonly plan = new Signal<PastePlan | undefined>(undefined);
  /** Goes up when the focus shall go to the cell under the cursor. */
  readonly focusCalls = new Signal(0);
  /** A row of fields over the columns filters them. */
  readonly hasColumnFilters = new Signal(false);
  /** Rows that are seen at once. */
  page = 20;

  constructor(model: TableModel) {
    this.model = model;
    this.draft = new NewRowDraft(model);
    this.rows = new RowSelection(model);
  }

  /** Keeps the cursor on its row while rows come and go; returns how to stop that. */
  start(): () => void {
    let rows = this.model.rows.value;
    const follow = (): void => {
      const before = rows;
      rows = this.model.rows.value;
      const { row, column, edit } = this.state.value;
      const id = before[row];
      const kept = id === undefined ? -1 : rows.indexOf(id);
      const next = kept >= 0 ? kept : Math.min(row, rows.length);
      if (edit !== undefined && next === row) return;
      if (next !== row || !isOneCell(this.state.value)) this.#set({ row: next, column });
    };
    const stops = [
      this.model.rows.subscribe(follow),
      this.model.kind.subscribe(() => {
        this.draft.clear();
        this.#set({ row: 0, column: 1 });
      }),
      this.model.editor.session.onReveal((id) => this.reveal(id)),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }

  get size(): GridSize {
    return { rows: this.model.rows.value.length, columns: this.model.columns.value.length, page: this.page };
  }

  /** The column of a place; undefined for the row header. */
  columnAt(column: number): Column | undefined {
    return column < 1 ? undefined : this.model.columns.value[column - 1];
  }

  idAt(row: number): ResourceId | undefined {
    return this.model.rows.value[row];
  }

  /** Shows a resource: its kind, and the cursor in its row. */
  reveal(id: ResourceId): void {
    const { model } = this;
    if (!model.showKindOf(id)) return;
    if (!model.rows.value.includes(id) && model.isFiltered) model.clearFilters();
    const row = model.rows.value.indexOf(id);
    if (row >= 0) this.#set({ row, column: this.state.value.column });
  }

  moveTo(state: GridState): void {
    this.refusal.set(undefined);
    this.state.set(state);
    this.focus();
  }

  placeAt(place: CellPlace, extend = false): void {
    this.moveTo(cursorAt(this.state.value, place, this.size, extend));
  }

  focus(): void {
    this.focusCalls.set(this.focusCalls.value + 1);
  }

  /** True where the cell of a column can be edited, in a row that is there or in the empty one. */
  isEditable(column: number, row = this.state.value.row): boolean {
    const found = this.columnAt(column);
    if (found === undefined || row < 0) return false;
    return found.write !== undefined || (found.id === "parent" && row === this.size.rows);
  }

  /** What a cell holds as it is written. */
  textAt({ row, column }: CellPlace): string {
    const found = this.columnAt(column);
    const id = this.idAt(row);
    if (found === undefined) return "";
    if (id === undefined) return this.draft.textOf(found.id);
    const data = rowOf(this.model.editor.design, id);
    return data === undefined ? "" : found.text(data, this.model.written);
  }

  /** What is offered for a cell. */
  optionsAt({ row, column }: CellPlace): readonly string[] {
    const found = this.columnAt(column);
    if (found?.id === "parent") return this.draft.parents();
    const id = this.idAt(row) ?? newRowId(this.model.kind.value, this.model.mesh, "new", "new");
    const resource = this.model.editor.design.resources.get(id) ?? { spec: {} };
    return found?.options?.({ id, resource }, this.model.written) ?? [];
  }

  /** Opens the field of the cell under the cursor, with the text that was typed where one was. */
  startEdit(text?: string): void {
    const { row, column, anchor } = this.state.value;
    if (!this.isEditable(column)) return;
    const { locked } = this.model.editor;
    this.refusal.set(undefined);
    if (locked !== undefined) notify({ text: locked, tone: "problem" });
    else this.state.set({ row, column, anchor, edit: text === undefined ? {} : { text } });
  }

  /** Opens the name of the empty last row. */
  startNewRow(): void {
    this.#set({ row: this.size.rows, column: this.#nameColumn });
    this.startEdit();
  }

  /** The field is left with a text that is not taken: the cell stays as it was, and the user is told. */
  giveUp(): void {
    const why = this.refusal.value;
    const { edit: _edit, ...state } = this.state.value;
    this.refusal.set(undefined);
    this.state.set(state);
    if (why !== undefined) notify({ text: why, tone: "problem" });
  }

  cancelEdit(): void {
    const { edit: _edit, ...state } = this.state.value;
    this.moveTo(state);
  }

  /** Rows that an edit of the cell under the cursor is for. */
  get targets(): readonly ResourceId[] {
    const { top, bottom } = rectangleOf(this.state.value);
    return this.model.rows.value.slice(Math.max(0, top), bottom + 1);
  }

  /** Takes a text into the cells that are edited. False where it was refused: then the field stays. */
  commit(text: string, onward: Onward): boolean {
    const { row, column } = this.state.value;
    const found = this.columnAt(column);
    if (found === undefined) return false;
    const why = row >= this.size.rows ? this.#add(found, text) : this.#edit(found, text);
    this.refusal.set(why);
    if (why === undefined) this.#goOn({ row, column }, onward);
    return why === undefined;
  }

  /** Empties the selected cells that can be empty. */
  clear(): void {
    const { top, bottom, left, right } = rectangleOf(this.state.value);
    const columns = this.model.columns.value.slice(Math.max(0, left - 1), right);
    const writable = columns.filter(({ id, write }) => write !== undefined && id !== "name");
    if (top >= this.size.rows) this.draft.clear();
    const rows = this.model.rows.value.slice(Math.max(0, top), bottom + 1);
    const edits = rows.flatMap((id) => writable.map((column) => ({ id, column, text: "" })));
    this.#tellRefused(
      this.#apply(edits, edits.length === 1 ? "Clear a cell" : `Clear ${edits.length} cells`),
    );
  }

  showColumnFilters(isShown: boolean): void {
    this.hasColumnFilters.set(isShown);
    if (!isShown) this.model.clearTexts();
  }

  sortAt(column: number): void {
    const found = this.columnAt(column);
    if (found !== undefined) this.model.sortBy(found.id);
    this.moveTo(cursorAt(this.state.value, { row: -1, column }, this.size));
  }

  /** Makes a column wider, or narrower, by so many pixels. */
  resizeAt(column: number, by: number): void {
    const found = this.columnAt(column);
    if (found !== undefined) this.model.setWidth(found, this.model.width(found) + by);
  }

  /**
   * A click on the number of a row selects its resource; one on a cell does while the inspector is open, which
   * follows: it would come over the cell that a second click is to edit.
   */
  onRowClick({ row, column }: CellPlace): void {
    const { items, edges } = this.model.editor.session.state.selection;
    if (column === 0 || items.length + edges.length > 0) this.rows.select(row);
  }

  removeRows(): void {
    void this.rows.remove().then(() => onceFree(() => this.focus()));
  }

  /** Copies the selected rows below the others, and goes to the first copy. */
  /** Opens the field of the name of a row. */
  renameRow(id: ResourceId): void {
    const row = this.model.rows.value.indexOf(id);
    if (row < 0) return;
    this.placeAt({ row, column: this.#nameColumn });
    this.startEdit();
  }

  duplicateRows(): void {
    const row = this.rows.duplicate();
    if (row !== undefined) this.placeAt({ row, column: 0 });
  }

  /** All rows where the cursor is on a row header, else all cells. */
  selectAll(): void {
    const { rows, columns } = this.size;
    if (rows === 0) return;
    const left = this.state.value.column === 0 ? 0 : 1;
    const right = left === 0 ? 0 : columns;
    this.moveTo({ row: rows - 1, column: right, anchor: { row: 0, column: left } });
    if (left === 0) this.rows.selectOnly(this.targets);
  }

  /** Several selected cells become one, then no row is selected any more; false where there was neither. */
  collapse(): boolean {
    const { row, column } = this.state.value;
    const { session } = this.model.editor;
    if (!isOneCell(this.state.value)) this.placeAt({ row, column });
    else if (session.state.selection.items.length > 0) session.select([]);
    else return false;
    return true;
  }

  get #nameColumn(): number {
    return this.model.columns.value.findIndex(({ id }) => id === "name") + 1;
  }

  /** The selected cells, or the selected rows with a header where the cursor is on a row header, as a spreadsheet takes them. */
  copied(): string {
    const { columns, editor, written } = this.model;
    const { left, right } = rectangleOf(this.state.value);
    const wholeRows = this.state.value.column === 0;
    const shown = wholeRows ? columns.value : columns.value.slice(Math.max(0, left - 1), right);
    const lines = (wholeRows ? this.rows.selected : this.targets).flatMap((id) => {
      const row = rowOf(editor.design, id);
      return row === undefined ? [] : [shown.map((column) => column.text(row, written))];
    });
    return copiedText(wholeRows ? [shown.map(({ label }) => label), ...lines] : lines);
  }

  /** Takes what a spreadsheet copied: at once where it only sets cells, after a preview where it does more. */
  paste(text: string): void {
    const { kind, mesh, columns, rows, editor } = this.model;
    const cells = pastedCells(text) ?? [[text]];
    const { top, left } = rectangleOf(this.state.value);
    if (cells.length === 1 && cells[0]?.length === 1 && top < this.size.rows && left > 0) {
      this.#fill(cells[0][0] ?? "");
      return;
    }
    const target = {
      kind: kind.value,
      mesh,
      columns: columns.value,
      rows: rows.value,
      row: Math.max(0, top),
      column: Math.max(0, left - 1),
      parent: this.draft.parent,
    };
    const plan = planPaste(editor, target, cells);
    if (plan.added.length + plan.renamed.length + plan.problems.length > 0) this.plan.set(plan);
    else void this.take(plan);
  }

  /** Does what a paste was planned to do. */
  async take({ added, change }: PastePlan): Promise<void> {
    this.plan.set(undefined);
    const { editor } = this.model;
    const rows = added.length === 1 ? "1 row" : `${added.length} rows`;
    const label = added.length > 0 ? `Add ${rows}` : "Paste cells";
    this.model.expect(added);
    const isDone = await applyChange(editor, change, label, "Pasting");
    if (!isDone && editor.locked !== undefined) notify({ text: editor.locked, tone: "problem" });
    if (isDone && added.length > 0) notify({ text: `Added ${rows}.` });
    this.focus();
  }

  /** Puts one text into all selected cells. */
  #fill(text: string): void {
    const { left, right } = rectangleOf(this.state.value);
    const columns = this.model.columns.value
      .slice(left - 1, right)
      .filter(({ write }) => write !== undefined);
    const edits = this.targets.flatMap((id) => columns.map((column) => ({ id, column, text })));
    this.#tellRefused(
      this.#apply(edits, edits.length === 1 ? "Paste a cell" : `Paste ${edits.length} cells`),
    );
  }

  /** Edits the selected cells of a column; why not, where nothing of it is taken. */
  #edit(column: Column, text: string): string | undefined {
    const ids = this.targets;
    const [only] = ids;
    if (only === undefined) return undefined;
    if (ids.length === 1 && column.id === "name")
      return renameResource(this.model.editor, only, text)?.refused;
    const edits = ids.map((id) => ({ id, column, text }));
    const label =
      ids.length === 1
        ? `Edit ${column.label} of ${refOf(only).name}`
        : `Set ${column.label} for ${ids.length} rows`;
    const result = this.#apply(edits, label);
    const [first] = result?.refused ?? [];
    if (result === undefined || first === undefined) return undefined;
    if (result.refused.length === edits.length) return first.refused;
    this.#tellRefused(result);
    return undefined;
  }

  /** Takes a text into the empty row, and adds the row once it has a name; why not, where it cannot. */
  #add(column: Column, text: string): string | undefined {
    const row = this.draft.take(column, text);
    if (row === undefined) return undefined;
    if ("refused" in row) return row.refused;
    this.model.expect([row.id]);
    const result = this.#apply(row.edits, `Add ${refOf(row.id).name}`, [row.id]);
    if (result !== undefined) this.draft.clear();
    this.#tellRefused(result);
    return undefined;
  }

  /** Applies texts in cells as one step of undo; undefined while the design is locked. */
  #apply(
    edits: readonly CellEdit[],
    label: string,
    added: readonly ResourceId[] = [],
  ): EditsResult | undefined {
    const { editor } = this.model;
    if (editor.locked !== undefined) {
      notify({ text: editor.locked, tone: "problem" });
      return undefined;
    }
    const result = changeOfEdits(editor, edits, added);
    editor.apply(result.change, label);
    return result;
  }

  #tellRefused(result: EditsResult | undefined): void {
    const refused = result?.refused ?? [];
    const [first] = refused;
    if (first === undefined) return;
    const which = refused.length === 1 ? "1 cell was" : `${refused.length} cells were`;
    notify({ text: `${which} left as before. ${first.refused}`, tone: "problem" });
  }

  #goOn(from: CellPlace, onward: Onward): void {
    if (onward === "stay") {
      this.#set(from);
      return;
    }
    if (onward === "down") this.placeAt({ row: from.row + 1, column: from.column });
    else if (onward === "up") this.placeAt({ row: Math.max(0, from.row - 1), column: from.column });
    else {
      const step = onward === "right" ? 1 : -1;
      this.placeAt(nextCell(from, this.size, step, (column) => this.isEditable(column, from.row)) ?? from);
    }
  }

  #set(place: CellPlace): void {
    this.refusal.set(undefined);
    this.state.set(cursorAt(this.state.value, place, this.size));
  }
}
