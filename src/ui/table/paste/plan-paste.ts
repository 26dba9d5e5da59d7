import type { CommandContext } from "../../../editor/command.ts";
import { nameProblem } from "../../../editor/name-problem.ts";
import { kindDefinition } from "../../../model/kinds/registry.ts";
import { idOf, type ResourceId, refOf, siblingRef } from "../../../model/reference/ref.ts";
import type { Column } from "../columns/column.ts";
import type { TableKind } from "../columns/columns-of.ts";
import type { CellEdit } from "../edits/cell-edit.ts";
import { changeOfEdits, type EditsResult } from "../edits/change-of-edits.ts";
import { newRowId } from "../edits/new-row.ts";

/** Where cells are pasted: the table as it is shown. */
export interface PasteTarget {
  readonly kind: TableKind;
  readonly mesh: ResourceId;
  readonly columns: readonly Column[];
  readonly rows: readonly ResourceId[];
  /** The row and the column (counted from 0, without the row header) of the first cell. */
  readonly row: number;
  readonly column: number;
  /** The router or gateway that new routes are in where no cell says it. */
  readonly parent: string;
}

/** A cell that was not used, and why: one sentence. `line` counts from 1 as it was pasted. */
export interface PasteProblem {
  readonly line: number;
  readonly column: string;
  readonly text: string;
  readonly problem: string;
}

/** What a paste would do. */
export interface PastePlan extends Omit<EditsResult, "refused"> {
  readonly added: readonly ResourceId[];
  readonly problems: readonly PasteProblem[];
}

/** Plans a paste: cells go into the rows that are there, lines beyond the last become new rows. One change. */
export function planPaste(
  context: CommandContext,
  target: PasteTarget,
  cells: readonly (readonly string[])[],
): PastePlan {
  const planner = new Planner(context, target);
  const header = headerOf(cells[0] ?? [], target.columns);
  for (const [index, texts] of cells.entries()) {
    const isHeader = index === 0 && header !== undefined;
    if (isHeader || texts.every((text) => text.trim() === "")) continue;
    const columns = header ?? texts.map((_, at) => target.columns[target.column + at]);
    planner.take(index + 1, target.row + index - (header === undefined ? 0 : 1), columns, texts);
  }
  return planner.plan();
}

/** The columns that a first line names, where it is a header and nothing else; undefined where it is not. */
function headerOf(
  texts: readonly string[],
  columns: readonly Column[],
): readonly (Column | undefined)[] | undefined {
  const found = texts.map((text) => {
    const wanted = text.trim().toLowerCase();
    return columns.find(({ label }) => label.toLowerCase() === wanted);
  });
  const isHeader =
    found[0] !== undefined && found.every((column, i) => column !== undefined || texts[i] === "");
  return isHeader ? found : undefined;
}

class Planner {
  readonly #context: CommandContext;
  readonly #target: PasteTarget;
  readonly #problems: PasteProblem[] = [];
  readonly #edits: (CellEdit & { readonly line: number })[] = [];
  readonly #added: ResourceId[] = [];
  readonly #ids = new Set<ResourceId>();

  constructor(context: CommandContext, target: PasteTarget) {
    this.#context = context;
    this.#target = target;
  }

  /** Takes one line for the row of that number. */
  take(line: number, row: number, columns: readonly (Column | undefined)[], texts: readonly string[]): void {
    const known = this.#target.rows[row];
    const id = known ?? this.#newRow(line, columns, texts);
    if (id === undefined) return;
    for (const [index, text] of texts.entries()) {
      const column = columns[index];
      const isSaid = known === undefined && (column?.id === "name" || column?.id === "parent");
      if (isSaid || (known === undefined && text.trim() === "")) continue;
      if (column === undefined) {
        if (text.trim() !== "") this.#tell(line, "", text, "There is no column for this cell.");
      } else if (column.write !== undefined) this.#edits.push({ id, column, text, line });
      else if (known !== undefined && this.#differs(known, column, text)) {
        this.#tell(line, column.label, text, "This column cannot be edited.");
      }
    }
  }

  plan(): PastePlan {
    const { refused, ...result } = changeOfEdits(this.#context, this.#edits, this.#added);
    for (const edit of refused) {
      const line = this.#edits.find(({ id, column }) => id === edit.id && column === edit.column)?.line ?? 0;
      this.#tell(line, edit.column.label, edit.text, edit.refused);
    }
    const problems = this.#problems.sort((a, b) => a.line - b.line);
    return { ...result, added: this.#added, problems };
  }

  /** Adds a row of its own for a line; undefined where it can be none. */
  #newRow(
    line: number,
    columns: readonly (Column | undefined)[],
    texts: readonly string[],
  ): ResourceId | undefined {
    const { kind, mesh, parent } = this.#target;
    const textOf = (id: string): string =>
      texts.find((_text, index) => columns[index]?.id === id)?.trim() ?? "";
    const name = textOf("name");
    const { title, parent: within } = kindDefinition(kind);
    const parentName = textOf("parent") || parent;
    if (name === "") return this.#refuse(line, "Name", name, `A new ${title.toLowerCase()} needs a name.`);
    if (within !== undefined && parentName === "") {
      const parentTitle = kindDefinition(within.kind).title;
      return this.#refuse(line, parentTitle, "", `Name the ${parentTitle.toLowerCase()} that it is in.`);
    }
    if (within !== undefined) {
      const holder = idOf(siblingRef(refOf(mesh), within.kind, parentName));
      if (!this.#context.design.resources.has(holder)) {
        const { title: parentTitle } = kindDefinition(within.kind);
        const why = `No ${parentTitle.toLowerCase()} of this mesh is called ${parentName}.`;
        return this.#refuse(line, parentTitle, parentName, why);
      }
    }
    const id = newRowId(kind, mesh, name, parentName);
    if (this.#ids.has(id)) return this.#refuse(line, "Name", name, `${name} is there twice.`);
    const problem = nameProblem(this.#context.design, id);
    if (problem !== undefined) return this.#refuse(line, "Name", name, problem);
    this.#ids.add(id);
    this.#added.push(id);
    return id;
  }

  /** True where the cell says something else than what stands there. */
  #differs(id: ResourceId, column: Column, text: string): boolean {
    const { design, graph } = this.#context;
    const resource = design.resources.get(id);
    if (text.trim() === "" || resource === undefined) return false;
    return column.text({ id, resource }, { design, graph, problemsAt: () => [] }) !== text.trim();
  }

  #refuse(line: number, column: string, text: string, problem: string): undefined {
    this.#tell(line, column, text, problem);
  }

  #tell(line: number, column: string, text: string, problem: string): void {
    this.#problems.push({ line, column, text, problem });
  }
}
