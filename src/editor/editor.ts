import { ProblemIndex } from "../checks/problem-index.ts";
import { finish, type Sliced } from "../lib/sliced.ts";
import type { Change } from "../model/change/change.ts";
import { changeSize } from "../model/change/change-size.ts";
import { isEmptyChange } from "../model/change/is-empty.ts";
import { portionsOf } from "../model/change/portions-of.ts";
import { RecordsSum } from "../model/change/records-sum.ts";
import { reverseChange } from "../model/change/reverse.ts";
import type { Design } from "../model/design/design.ts";
import type { Resource } from "../model/design/resource.ts";
import { ReferenceGraph } from "../model/graph/reference-graph.ts";
import { HoleIndex } from "../model/holes/hole-index.ts";
import { idOf } from "../model/reference/ref.ts";
import { type Command, type Done, isDone, type Refused, type SlicedCommand } from "./command.ts";
import { DesignStore } from "./design-store.ts";
import { FilledView } from "./filled-view.ts";
import { History, type HistoryState } from "./history.ts";
import type { JournalEntry } from "./journal-entry.ts";
import { MeshIndex } from "./mesh-index.ts";
import { DEFAULT_MESH } from "./new-design.ts";
import { ProblemFeed } from "./problem-feed.ts";
import { NOTHING_SELECTED, Session } from "./session.ts";

/**
 * A large step that is done portion by portion: yields which share of it is done, 0 while it is found out what is to be
 * done, up to 1: what then follows is telling everybody, and cannot be stopped. Before, `next(true)` stops it: what was
 * done is taken back, portion by portion too, as it is where something fails.
 */
export type Portioned<T> = Generator<number, T, boolean | undefined>;

/** What of an editor was made before it. */
interface Made {
  readonly graph: ReferenceGraph;
  readonly holes: HoleIndex;
}

const UNDER_WAY = "A large change is under way. Wait until it is done.";

/**
 * The headless editor: a design with its indexes, its history and a session. Everything that a user does to
 * a design is a command run here, whatever called it: canvas, form, menu, key or test.
 */
export class Editor {
  readonly store: DesignStore;
  readonly graph: ReferenceGraph;
  /** Which variables the design uses, and where. */
  readonly holes: HoleIndex;
  /** The design with the values of the chosen set, under the same ids: what checks judge and the board shows. */
  readonly filled: FilledView;
  readonly problems: ProblemIndex;
  /** Who has other problems now. */
  readonly problemFeed = new ProblemFeed();
  readonly meshes: MeshIndex;
  readonly session: Session;
  readonly #history: History;
  readonly #journal = new Set<(entry: JournalEntry) => void>();
  readonly #historyListeners = new Set<() => void>();
  #lockedBy: string | undefined;
  /** What is applied of a large step that is under way. */
  #begun: Change[] | undefined;
  #settling: (() => void)[] = [];
  /** Counts ended gestures: in the journal too, two gestures of one name stay two. */
  #gestures = 0;

  constructor(design: Design, history?: HistoryState, made?: Made) {
    this.store = new DesignStore(design);
    this.graph = made?.graph ?? new ReferenceGraph(this.store.design);
    this.holes = made?.holes ?? new HoleIndex(this.store.design);
    this.filled = new FilledView(this.store.design, this.holes);
    this.problems = new ProblemIndex(this.filled.design, made === undefined ? "now" : "later");
    this.meshes = new MeshIndex(this.store.design);
    this.#history = new History(history);
    this.session = new Session({
      surface: "board",
      view: "services",
      mesh: this.meshes.ids()[0] ?? idOf({ kind: "mesh", mesh: DEFAULT_MESH, name: DEFAULT_MESH }),
      selection: NOTHING_SELECTED,
      filter: {},
    });
  }

  /** The editor of a large design, made with pauses; what is not checked when it is asked for is checked by `checking`. */
  static *opening(design: Design, history?: HistoryState): Sliced<Editor> {
    const graph = yield* ReferenceGraph.making(design);
    const holes = yield* HoleIndex.making(design);
    return new Editor(design, history, { graph, holes });
  }

  /** Checks what nobody asked for yet, with pauses, between which the design may be changed; then tells. */
  *checking(): Sliced<void> {
    this.problemFeed.note(yield* this.problems.checking());
    this.problemFeed.tell(true);
  }

  /** Why nothing may be changed now (another tab writes the design, say), one sentence; else undefined. */
  get locked(): string | undefined {
    return this.#lockedBy ?? (this.#begun === undefined ? undefined : UNDER_WAY);
  }

  set locked(reason: string | undefined) {
    this.#lockedBy = reason;
  }

  /** A large step is under way: the design holds a part of it, perhaps. */
  get isUnderWay(): boolean {
    return this.#begun !== undefined;
  }

  /** Resolves once no large step is under way, for what reads the whole design. */
  async settled(): Promise<void> {
    while (this.#begun !== undefined) await new Promise<void>((resolve) => this.#settling.push(resolve));
  }

  get design(): Design {
    return this.store.design;
  }

  get history(): HistoryState {
    return this.#history.state;
  }

  /** What undo and redo would do now, for their tooltips. */
  get next(): History["next"] {
    return this.#history.next;
  }

  /**
   * Runs a command. What it wants done is applied as one step of undo; with a `gesture`, steps of the same
   * gesture are one. A refusal or a question changes nothing and is returned to the caller.
   */
  run<Args, Ask = never>(command: Command<Args, Ask>, args: Args, gesture?: string): Done | Refused | Ask {
    if (this.locked !== undefined) return { refused: this.locked };
    const outcome = command({ design: this.design, graph: this.graph }, args);
    if (typeof outcome === "object" && outcome !== null && isDone(outcome)) {
      this.apply(outcome.change, outcome.label, gesture);
      this.#select(outcome);
    }
    return outcome;
  }

  /**
   * `run` in portions, see `applying`; undefined where what the command wanted done was taken back. The command
   * makes pauses too: the design stays as it is meanwhile.
   */
  *running<Args>(
    command: SlicedCommand<Args>,
    args: Args,
    size: number,
  ): Portioned<Done | Refused | undefined> {
    if (this.locked !== undefined) return { refused: this.locked };
    const outcome = yield* this.#waitingFor(command({ design: this.design, graph: this.graph }, args));
    if (outcome === undefined || !isDone(outcome)) return outcome;
    const isLarge = changeSize(outcome.change) > size;
    const isDropped = !(yield* this.applying(outcome.change, outcome.label, size));
    if (isDropped && !isEmptyChange(outcome.change)) return undefined;
    // What is told of the change is enough for one task.
    if (isLarge) yield 1;
    this.#select(outcome);
    return outcome;
  }

  /** Applies a change that was made elsewhere (an import, say) as one step of undo; nothing while `locked`. */
  apply(change: Change, label: string, gesture?: string): void {
    if (isEmptyChange(change) || this.locked !== undefined) return;
    const token = gesture === undefined ? undefined : `${gesture}#${this.#gestures}`;
    this.#history.record({ change, label }, token);
    this.#show(change, this.#take(change));
    this.#tell({ op: "do", change, label, ...(token === undefined ? {} : { gesture: token }) });
  }

  /**
   * `apply` in portions of `size` records, for a page that answers its user between them. Until the end the
   * editor is locked and nobody is told: then everybody hears of one change, which is one step of undo and one
   * entry of the journal. True once it is done, false where it was not or was taken back.
   */
  *applying(change: Change, label: string, size: number): Portioned<boolean> {
    if (isEmptyChange(change) || this.locked !== undefined) return false;
    const filled = yield* this.#inPortions(change, size);
    if (filled === undefined) return false;
    this.#history.record({ change, label });
    this.#show(change, filled);
    this.#tell({ op: "do", change, label });
    return true;
  }

  /** Ends the gesture under way, so that the next change is a step of its own. */
  endGesture(): void {
    this.#gestures += 1;
    this.#history.endGesture();
  }

  /** Takes the last step back; its label, or undefined where there is nothing to undo. */
  undo(): string | undefined {
    return finish(this.undoing(Number.POSITIVE_INFINITY));
  }

  /** `undo` in portions; see `applying`. */
  *undoing(size: number): Portioned<string | undefined> {
    const step = this.next.undo;
    if (step === undefined || this.locked !== undefined) return undefined;
    const change = reverseChange(step.change);
    const filled = yield* this.#inPortions(change, size);
    if (filled === undefined) return undefined;
    this.#history.undo();
    this.#show(change, filled);
    this.#tell({ op: "undo" });
    return step.label;
  }

  /** Does again what was undone last; its label, or undefined where there is nothing to redo. */
  redo(): string | undefined {
    return finish(this.redoing(Number.POSITIVE_INFINITY));
  }

  /** `redo` in portions; see `applying`. */
  *redoing(size: number): Portioned<string | undefined> {
    const step = this.next.redo;
    if (step === undefined || this.locked !== undefined) return undefined;
    const filled = yield* this.#inPortions(step.change, size);
    if (filled === undefined) return undefined;
    this.#history.redo();
    this.#show(step.change, filled);
    this.#tell({ op: "redo" });
    return step.label;
  }

  /**
   * Does what a journal entry says, without telling the journal: how a journal is replayed. A large step that
   * is under way is taken back first: it was not in the journal.
   */
  replay(entry: JournalEntry): void {
    this.#takeBack(this.#begun);
    if (entry.op === "do") {
      this.#history.record({ change: entry.change, label: entry.label }, entry.gesture);
      this.#show(entry.change, this.#take(entry.change));
    } else {
      const change = entry.op === "undo" ? this.#history.undo() : this.#history.redo();
      if (change !== undefined) this.#show(change, this.#take(change));
    }
    for (const listener of [...this.#historyListeners]) listener();
  }

  /** Calls `listener` with each entry for the journal; returns how to stop that. */
  onJournal(listener: (entry: JournalEntry) => void): () => void {
    this.#journal.add(listener);
    return () => this.#journal.delete(listener);
  }

  /** Calls `listener` whenever undo or redo have something else to do. */
  onHistory = (listener: () => void): (() => void) => {
    this.#historyListeners.add(listener);
    return () => this.#historyListeners.delete(listener);
  };

  /** Selects what a command wants selected. */
  #select({ select, drawn }: Done): void {
    if (select !== undefined || drawn !== undefined) this.session.select(select ?? [], [], drawn);
  }

  /** Applies a change to the design and its indexes; answers the change of the filled design. */
  #take(change: Change): Change {
    this.store.take(change);
    this.graph.apply(change);
    this.meshes.apply(change);
    this.holes.apply(this.store.design, change);
    const filled = this.filled.apply(change);
    this.problemFeed.note(this.problems.apply(this.filled.design, filled));
    return filled;
  }

  /** Tells those who follow the design of a change that was applied. */
  #show(change: Change, filled: Change): void {
    this.store.countVersion();
    this.#followSession(change);
    this.filled.tell(filled);
    this.store.tell(change);
    this.problemFeed.tell();
  }

  /** Applies a change; answers that of the filled design, or undefined where it was taken back. */
  *#inPortions(change: Change, size: number): Portioned<Change | undefined> {
    if (changeSize(change) <= size) return this.#take(change);
    const begun: Change[] = [];
    this.#begun = begun;
    try {
      return yield* this.#taking(change, size, begun);
    } catch (error) {
      this.#takeBack(begun);
      throw error;
    }
  }

  *#taking(change: Change, size: number, begun: Change[]): Portioned<Change | undefined> {
    const filled = new RecordsSum<Resource>();
    // What made the change took its part of this task.
    if (!(yield* this.#mayGoOn(begun, 1))) return undefined;
    const portions = portionsOf(change, size);
    for (const portion of portions) {
      if (begun.length > 0 && !(yield* this.#mayGoOn(begun, portions.length))) return undefined;
      filled.add(this.#take(portion).resources ?? {});
      begun.push(portion);
    }
    const whole = { ...change, resources: filled.toChange() ?? {} };
    if (!(yield* this.#mayGoOn(begun, portions.length))) return undefined;
    this.#settle();
    return whole;
  }

  /** What a command with pauses wants; undefined where it was stopped, or overtaken by others. */
  *#waitingFor<T>(work: Sliced<T>): Portioned<T | undefined> {
    const begun: Change[] = [];
    this.#begun = begun;
    try {
      let step = work.next();
      for (; step.done !== true; step = work.next()) {
        if (!(yield* this.#mayGoOn(begun, 1))) return undefined;
      }
      this.#settle();
      return step.value;
    } catch (error) {
      this.#takeBack(begun);
      throw error;
    }
  }

  /** Pauses a large step; false where it was stopped, or overtaken by others, and is taken back. */
  *#mayGoOn(begun: Change[], of: number): Portioned<boolean> {
    const isStopped = yield begun.length / of;
    if (this.#begun !== begun) return false;
    if (isStopped !== true && this.#lockedBy === undefined) return true;
    yield* this.#backing(begun, of);
    return false;
  }

  /** Takes back what is applied of a large step. */
  *#backing(begun: Change[], of: number): Portioned<void> {
    while (this.#begun === begun) {
      const portion = begun.pop();
      if (portion === undefined) this.#settle();
      else {
        this.#take(reverseChange(portion));
        yield begun.length / of;
      }
    }
  }

  /** Takes back at once what is applied of a large step, unless it is over. */
  #takeBack(begun: Change[] | undefined): void {
    if (begun === undefined || this.#begun !== begun) return;
    for (const portion of begun.toReversed()) this.#take(reverseChange(portion));
    this.#settle();
  }

  /** The large step is over. Who waited for that goes on after this task. */
  #settle(): void {
    this.#begun = undefined;
    for (const resolve of this.#settling.splice(0)) resolve();
  }

  #tell(entry: JournalEntry): void {
    for (const listener of [...this.#journal]) listener(entry);
    for (const listener of [...this.#historyListeners]) listener();
  }

  /** Selection and mesh follow renames and lose what is gone. */
  #followSession(change: Change): void {
    const moved = new Map(change.renamed);
    const removed = change.resources?.removed ?? {};
    const { selection, mesh, filter } = this.session.state;
    const next = moved.get(mesh) ?? mesh;
    const known = this.meshes.ids();
    const items = selection.items
      .map((id) => moved.get(id) ?? id)
      .filter((id) => !Object.hasOwn(removed, id) || this.design.resources.has(id));
    const { drawn = [] } = selection;
    const kept = drawn.filter((id) => this.design.groups.has(id) || this.design.notes.has(id));
    const focus = filter.focus?.items.map((id) => moved.get(id) ?? id);
    if (filter.focus !== undefined && focus?.some((id, i) => id !== filter.focus?.items[i]))
      this.session.set({ filter: { ...filter, focus: { ...filter.focus, items: focus } } });
    const shown = known.length === 0 || known.includes(next) ? next : (known[0] as string);
    if (
      shown !== mesh ||
      items.some((id, i) => id !== selection.items[i]) ||
      items.length !== selection.items.length ||
      kept.length !== drawn.length
    ) {
      this.session.set({ mesh: shown, selection: { ...selection, items, drawn: kept } });
    }
  }
}
