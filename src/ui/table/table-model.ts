import { findErrorText } from "../../diagram/find/find-error.ts";
import { matches } from "../../diagram/find/matches.ts";
import { parseExpression } from "../../diagram/find/parse-expression.ts";
import type { Editor } from "../../editor/editor.ts";
import type { Change } from "../../model/change/change.ts";
import { idOf, meshRef, type ResourceId, refOf } from "../../model/reference/ref.ts";
import { findSourceOf } from "../app/find-source.ts";
import { changesRows } from "../app/outline/outline-rows.ts";
import { Signal } from "../canvas/signal.ts";
import { current, subscribe } from "../data/compare/comparison.ts";
import { ONLY_CHANGED } from "../data/compare/only-changed.ts";
import type { CellSource, Column } from "./columns/column.ts";
import { columnById, isTableKind, TABLE_KINDS, type TableKind } from "./columns/columns-of.ts";
import { followedRows, type Sort, sortedRows } from "./rows/row-order.ts";
import { LEAST_WIDTH, type TableMemory } from "./table-memory.ts";

type Counts = Readonly<Record<TableKind, number>>;

/** Which rows and columns the table shows, in which order. */
export class TableModel {
  readonly editor: Editor;
  readonly kind: Signal<TableKind>;
  readonly columns: Signal<readonly Column[]>;
  /** Goes up when a column is made wider or narrower. */
  readonly widths = new Signal(0);
  readonly sort = new Signal<Sort | undefined>(undefined);
  /** An expression that rows must match. */
  readonly filter = new Signal("");
  /** What is wrong with that expression, one sentence. */
  readonly filterProblem = new Signal<string | undefined>(undefined);
  /** By column: a text that its cells must hold. */
  readonly texts = new Signal<ReadonlyMap<string, string>>(new Map());
  /** The rows that are shown, in their order. */
  readonly rows: Signal<readonly ResourceId[]>;
  /** How many of each kind the mesh has. */
  readonly counts: Signal<Counts>;
  readonly #memory: TableMemory;
  /** Rows that were made here, which stay last until rows are sorted anew. */
  readonly #made = new Set<ResourceId>();
  #mesh: ResourceId;
  /** The rows were chosen by a part of a step. */
  #isUnsure = false;

  constructor(editor: Editor, memory: TableMemory) {
    this.editor = editor;
    this.#memory = memory;
    this.#mesh = editor.session.state.mesh;
    const [selected] = editor.session.state.selection.items;
    const kind = selected === undefined ? undefined : refOf(selected).kind;
    this.kind = new Signal(isTableKind(kind) ? kind : memory.kind);
    this.columns = new Signal(memory.columns(this.kind.value));
    this.rows = new Signal<readonly ResourceId[]>([]);
    this.counts = new Signal(this.#count());
    this.#remake();
  }

  get mesh(): ResourceId {
    return this.#mesh;
  }

  /** What cells are edited in: the design as written. */
  get written(): CellSource {
    const { design, graph, problems } = this.editor;
    return { design, graph, problemsAt: (id) => problems.problemsAt(id) };
  }

  /** What cells show: the design with the chosen values. */
  get shown(): CellSource {
    return { ...this.written, design: this.editor.filled.design };
  }

  /** True while a filter of any sort hides rows. */
  get isFiltered(): boolean {
    return (
      this.filter.value.trim() !== "" || [...this.texts.value.values()].some((text) => text.trim() !== "")
    );
  }

  /** Follows the design and the session; returns how to stop that. */
  start(): () => void {
    this.#remake();
    this.counts.set(this.#count());
    const stops = [
      this.editor.store.subscribe((change) => this.#follow(change)),
      this.editor.filled.subscribe((change) => {
        if (change.settings !== undefined || change.valueSets !== undefined) this.#remake();
      }),
      ONLY_CHANGED.subscribe(() => this.#remake()),
      subscribe(() => ONLY_CHANGED.value && this.#remake()),
      this.editor.session.subscribe(() => {
        if (this.editor.session.state.mesh !== this.#mesh) this.#showMesh();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }

  showKind(kind: TableKind): void {
    if (kind === this.kind.value) return;
    this.#memory.keepKind(kind);
    this.columns.set(this.#memory.columns(kind));
    this.sort.set(undefined);
    this.texts.set(new Map());
    this.kind.set(kind);
    this.#remake();
  }

  /** Shows the kind of a resource; false where the table has no rows of it. */
  showKindOf(id: ResourceId): boolean {
    const { kind } = refOf(id);
    if (!isTableKind(kind)) return false;
    this.showKind(kind);
    return true;
  }

  /** Sorts by a column: first up, then down, then as it was. */
  sortBy(column: string): void {
    const now = this.sort.value;
    const next = now?.column !== column ? { column, descending: false } : { column, descending: true };
    this.sort.set(now?.column === column && now.descending ? undefined : next);
    this.#remake();
  }

  setFilter(text: string): void {
    this.filter.set(text);
    this.#remake();
  }

  setText(column: string, text: string): void {
    this.texts.set(new Map(this.texts.value).set(column, text));
    this.#remake();
  }

  clearTexts(): void {
    this.texts.set(new Map());
    this.#remake();
  }

  clearFilters(): void {
    this.filter.set("");
    this.texts.set(new Map());
    this.#remake();
  }

  /** Shows a column, as the last before that of problems, or hides it. */
  toggleColumn(id: string, label?: string): void {
    const { value } = this.columns;
    const kind = this.kind.value;
    const column = columnById(kind, id, label);
    if (column === undefined || id === "name") return;
    const isShown = value.some((each) => each.id === id);
    const last = value.findIndex((each) => each.id === "problems");
    const next = isShown
      ? value.filter((each) => each.id !== id)
      : value.toSpliced(last < 0 ? value.length : last, 0, column);
    this.columns.set(next);
    this.#memory.keepColumns(kind, next);
    if (this.sort.value?.column === id) this.sort.set(undefined);
    this.#remake();
  }

  width(column: Column): number {
    return this.#memory.width(this.kind.value, column);
  }

  /** In pixels. */
  setWidth(column: Column, width: number): void {
    this.#memory.keepWidth(this.kind.value, column, Math.max(LEAST_WIDTH, Math.round(width)));
    this.widths.set(this.widths.value + 1);
  }

  /** Rows with these ids are about to be added here: they come last, where the user adds them, and stay there. */
  expect(ids: Iterable<ResourceId>): void {
    for (const id of ids) this.#made.add(id);
  }

  #isShown = (id: ResourceId): boolean => {
    const ref = refOf(id);
    return ref.kind === this.kind.value && idOf(meshRef(ref)) === this.#mesh;
  };

  #follow(change: Change): void {
    if (!changesRows(change)) return;
    this.counts.set(this.#count());
    const next = followedRows(this.rows.value, change, this.#isShown, this.#made);
    if (next === undefined) this.#remake();
    else this.rows.set(next);
  }

  #showMesh(): void {
    this.#mesh = this.editor.session.state.mesh;
    this.counts.set(this.#count());
    this.#remake();
  }

  #count(): Counts {
    const counts = Object.fromEntries(TABLE_KINDS.map((kind) => [kind, 0])) as Record<TableKind, number>;
    for (const id of this.editor.meshes.members(this.editor.session.state.mesh)) {
      const { kind } = refOf(id);
      if (isTableKind(kind)) counts[kind] += 1;
    }
    return counts;
  }

  /** Filters and sorts all rows; again once a step is over of which the design holds a part now. */
  #remake(): void {
    if (this.editor.isUnderWay && !this.#isUnsure) {
      this.#isUnsure = true;
      void this.editor.settled().then(() => {
        this.#isUnsure = false;
        this.#remake();
      });
    }
    this.#made.clear();
    const { shown } = this;
    const differences = ONLY_CHANGED.value ? current(this.editor)?.differences : undefined;
    const wanted = [...this.editor.meshes.members(this.#mesh)].filter(
      (id) => this.#isShown(id) && differences?.has(id) !== false,
    );
    const passes = this.#passes();
    const sort = this.sort.value;
    const column = this.columns.value.find(({ id }) => id === sort?.column);
    this.rows.set(sortedRows(wanted.filter(passes), column, sort?.descending === true, shown));
  }

  /** Says which rows pass the filters. A wrong expression hides nothing. */
  #passes(): (id: ResourceId) => boolean {
    const parsed = parseExpression(this.filter.value);
    this.filterProblem.set(parsed.ok ? undefined : findErrorText(parsed.error));
    const source = findSourceOf(this.editor);
    const { shown } = this;
    const texts = this.columns.value.flatMap((column) => {
      const text = this.texts.value.get(column.id)?.trim().toLowerCase() ?? "";
      return text === "" ? [] : [{ column, text }];
    });
    return (id) => {
      if (parsed.ok && !matches(parsed.value, id, source)) return false;
      const resource = shown.design.resources.get(id);
      return texts.every(
        ({ column, text }) =>
          resource !== undefined && column.text({ id, resource }, shown).toLowerCase().includes(text),
      );
    };
  }
}
