import type { View } from "../model/design/design.ts";
import type { GroupId } from "../model/design/group.ts";
import type { NoteId } from "../model/design/note.ts";
import type { ResourceId } from "../model/reference/ref.ts";
import type { BoardFilter } from "./board-filter.ts";

/** A group or a note: what belongs to the drawing alone. */
export type DrawnId = GroupId | NoteId;

/** What is selected: cards, rows and services by resource id, lines by edge id, and what is only drawn. */
export interface Selection {
  readonly items: readonly ResourceId[];
  readonly edges: readonly string[];
  readonly drawn?: readonly DrawnId[];
}

export const NOTHING_SELECTED: Selection = { items: [], edges: [] };

/** What the design is edited on. */
export type Surface = "board" | "table";

/** What belongs to this browser tab and is neither saved in the design nor undone. */
export interface SessionState {
  readonly surface: Surface;
  /** Of the board. */
  readonly view: View;
  /** Id of the mesh on the board. */
  readonly mesh: ResourceId;
  readonly selection: Selection;
  /** What of the mesh is on the board. */
  readonly filter: BoardFilter;
}

/** Holds the session's state; listeners hear of each change. */
export class Session {
  #state: SessionState;
  readonly #listeners = new Set<() => void>();
  readonly #revealers = new Set<(item: ResourceId) => void>();
  #awaited: ResourceId | undefined;

  constructor(state: SessionState) {
    this.#state = state;
  }

  get state(): SessionState {
    return this.#state;
  }

  set(change: Partial<SessionState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of [...this.#listeners]) listener();
  }

  /** Selects these items and nothing else. */
  select(items: readonly ResourceId[], edges: readonly string[] = [], drawn: readonly DrawnId[] = []): void {
    this.set({ selection: { items, edges, ...(drawn.length === 0 ? {} : { drawn }) } });
  }

  /** Selects an item and asks what is shown, board or table, to bring it into view: what a search or a list does. */
  reveal(item: ResourceId): void {
    this.select([item]);
    for (const listener of [...this.#revealers]) listener(item);
  }

  /** Selects an item and shows it on the board; where the table is shown, once the board is there. */
  revealOnBoard(item: ResourceId): void {
    if (this.#state.surface === "board") {
      this.reveal(item);
      return;
    }
    this.#awaited = item;
    this.set({ surface: "board", selection: { items: [item], edges: [] } });
  }

  /** The item that the board is to bring into view now that it is there; it is asked for once. */
  takeAwaited(): ResourceId | undefined {
    const item = this.#awaited;
    this.#awaited = undefined;
    return item;
  }

  /** Calls `listener` with each item to bring into view; returns how to stop that. */
  onReveal = (listener: (item: ResourceId) => void): (() => void) => {
    this.#revealers.add(listener);
    return () => this.#revealers.delete(listener);
  };

  /** Calls `listener` after each change; returns how to stop that. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}
