import type { Result } from "../../lib/result.ts";
import type { Connection } from "./designs/save-state.ts";
import type { openDesign, Started, StartProblem } from "./open-start.ts";

/** What the page shows: a design, or why there is none. */
export type State = Result<Started, StartProblem>;

/** What a switch needs of the page. */
export interface SwitchHost {
  readonly openDesign: typeof openDesign;
  /** The hash of the page's URL; `push` makes a step of the browser's history, `replace` makes none. */
  readonly hash: () => string;
  readonly push: (hash: string) => void;
  readonly replace: (hash: string) => void;
  /** The hash of a design as it is shown. */
  readonly addressOf: (started: Started) => string;
  readonly show: (next: State) => void;
}

/**
 * Opens one design after the other. The one before is saved and let go first, once, however many are asked for until
 * one is there; of those only the last is shown. What is opened and not wanted any more is let go as well: a design that
 * is open keeps other tabs from writing it.
 */
export class DesignSwitch {
  readonly #host: SwitchHost;
  #shown: State | undefined;
  /** The design that is being opened. */
  #asked: string | undefined;
  #turn = 0;
  #released: { readonly connection: Connection; readonly done: Promise<void> } | undefined;

  constructor(host: SwitchHost) {
    this.#host = host;
  }

  /** What is shown now. */
  get shown(): State | undefined {
    return this.#shown;
  }

  show(next: State): void {
    this.#shown = next;
    this.#host.show(next);
  }

  /** Opens a design at an address of it; one that is shown or on its way is left alone. */
  goTo(id: string, hash: string): void {
    const before = this.#shown;
    if (before?.ok !== true || (this.#asked ?? before.value.opened.id) === id) return;
    this.#asked = id;
    this.#turn += 1;
    void this.#switch(before.value, id, hash, this.#turn);
  }

  async #switch(before: Started, id: string, hash: string, turn: number): Promise<void> {
    await this.#release(before);
    const next = await this.#open(before, id, true);
    const isStopped = !next.ok && next.error.code === "opening-stopped";
    if (!isStopped || turn !== this.#turn) {
      this.#end(next, turn, hash);
      return;
    }
    // What was open before is opened again. Its address comes first: what is shown follows the page's, and by a link
    // that is the other one's by now.
    const back = before.opened.id;
    this.#asked = back;
    this.#host.replace(this.#host.addressOf(before));
    this.#end(await this.#open(before, back, false), turn, this.#host.hash());
  }

  async #open({ designs, served }: Started, id: string, mayStop: boolean): Promise<State> {
    const next = await this.#host.openDesign(designs, id, served, { mayStop });
    return next.ok ? { ok: true, value: { ...next.value, designs, served } } : next;
  }

  #end(next: State, turn: number, hash: string): void {
    if (turn !== this.#turn) {
      if (next.ok) void next.value.connection.close();
      return;
    }
    this.#asked = undefined;
    if (hash !== this.#host.hash()) this.#host.push(hash);
    this.show(next);
  }

  #release({ connection }: Started): Promise<void> {
    if (this.#released?.connection !== connection) {
      this.#released = { connection, done: connection.close() };
    }
    return this.#released.done;
  }
}
