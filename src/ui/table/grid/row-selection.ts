import { copyItems } from "../../../editor/clipboard.ts";
import { isRefused } from "../../../editor/command.ts";
import { paste } from "../../../editor/commands/paste.ts";
import type { ResourceId } from "../../../model/reference/ref.ts";
import { notify } from "../../app/notify.tsx";
import { removeResources } from "../../app/remove-resources.ts";
import type { TableModel } from "../table-model.ts";

/** The rows that are selected as wholes: the same selection as that of board and outline. */
export class RowSelection {
  readonly #model: TableModel;

  constructor(model: TableModel) {
    this.#model = model;
  }

  /** In the order of the rows. */
  get selected(): readonly ResourceId[] {
    const selected = new Set(this.#model.editor.session.state.selection.items);
    return selected.size === 0 ? [] : this.#model.rows.value.filter((id) => selected.has(id));
  }

  /** Selects the resource of a row and nothing else; false for the empty row. */
  select(row: number): boolean {
    const id = this.#model.rows.value[row];
    if (id !== undefined) this.#model.editor.session.select([id]);
    return id !== undefined;
  }

  /** Adds a row to the selected ones, or takes it away. */
  toggle(row: number): void {
    const id = this.#model.rows.value[row];
    if (id === undefined) return;
    const { session } = this.#model.editor;
    const { items } = session.state.selection;
    session.select(items.includes(id) ? items.filter((each) => each !== id) : [...items, id]);
  }

  /** Selects these rows and nothing else. */
  selectOnly(ids: readonly ResourceId[]): void {
    this.#model.editor.session.select(ids);
  }

  /** Deletes the selected rows; the message offers to undo it. */
  async remove(): Promise<void> {
    const { editor } = this.#model;
    const items = this.selected;
    if (items.length > 0) await removeResources(editor, items);
  }

  /** Adds copies of the selected rows as the last ones; the number of the first. */
  duplicate(): number | undefined {
    const { editor, mesh, rows } = this.#model;
    const items = this.selected;
    if (items.length === 0) return undefined;
    const clip = copyItems(editor.design, editor.graph, items);
    const outcome = paste(editor, { clip, mesh, view: editor.session.state.view });
    if (isRefused(outcome) || editor.locked !== undefined) {
      notify({ text: isRefused(outcome) ? outcome.refused : (editor.locked ?? ""), tone: "problem" });
      return undefined;
    }
    const added = Object.keys(outcome.change.resources?.added ?? {});
    this.#model.expect(added);
    editor.apply(outcome.change, outcome.label);
    const shown = new Set(added.filter((id) => rows.value.includes(id)));
    editor.session.select([...shown]);
    const first = rows.value.findIndex((id) => shown.has(id));
    return first < 0 ? undefined : first;
  }
}
