import type { Json } from "../../../lib/json.ts";
import type { ResourceId } from "../../../model/reference/ref.ts";

/**
 * What the forms remember in this session and the design does not hold: which branch of a choice is shown where
 * none is set, what the other branches held, which unset fields and branches the user asked for.
 */
export class FormMemory {
  readonly #shown = new Map<string, string>();
  readonly #peeked = new Map<string, string>();
  readonly #values = new Map<string, Json>();
  readonly #revealed = new Map<ResourceId, ReadonlySet<string>>();
  readonly #fresh = new Set<string>();
  readonly #left = new Set<string>();
  readonly #listeners = new Set<() => void>();

  /** The place of the branch that is shown in the choice of that resource. */
  branchAt(id: ResourceId, choice: string): string | undefined {
    return this.#shown.get(`${id} ${choice}`);
  }

  showBranch(id: ResourceId, choice: string, branch: string): void {
    if (this.branchAt(id, choice) === branch) return;
    this.#shown.set(`${id} ${choice}`, branch);
    this.#tell();
  }

  /** The branch that was asked for though another is set: it is looked at until something is written. */
  peekedAt(id: ResourceId, choice: string): string | undefined {
    return this.#peeked.get(`${id} ${choice}`);
  }

  peek(id: ResourceId, choice: string, branch: string): void {
    this.#peeked.set(`${id} ${choice}`, branch);
    this.#tell();
  }

  /** Back to the branches that are set. */
  endPeeks(): void {
    if (this.#peeked.size === 0) return;
    this.#peeked.clear();
    this.#tell();
  }

  /** What stood at the place before another branch came. */
  valueAt(id: ResourceId, pointer: string): Json | undefined {
    return this.#values.get(`${id} ${pointer}`);
  }

  keep(id: ResourceId, pointer: string, value: Json): void {
    this.#values.set(`${id} ${pointer}`, value);
  }

  /** Pointers of unset fields that are shown all the same; the same set as long as it is the same. */
  revealedOf(id: ResourceId): ReadonlySet<string> {
    return this.#revealed.get(id) ?? NONE;
  }

  reveal(id: ResourceId, pointer: string): void {
    if (this.revealedOf(id).has(pointer)) return;
    this.#revealed.set(id, new Set([...this.revealedOf(id), pointer]));
    this.#tell();
  }

  /** A block was just added at the place: what is missing in it is not said yet. */
  markFresh(id: ResourceId, pointer: string): void {
    this.#fresh.add(`${id} ${pointer}`);
    this.#tell();
  }

  /** A field was left: what is missing there may be said. */
  markLeft(id: ResourceId, pointer: string): void {
    if (this.#fresh.size === 0) return;
    this.#left.add(`${id} ${pointer}`);
    this.#tell();
  }

  /** The user turned to something else: everything may be said. */
  settle(): void {
    if (this.#fresh.size === 0) return;
    this.#fresh.clear();
    this.#left.clear();
    this.#tell();
  }

  /** True for a place in a block that was just added, unless its field was left since. */
  isFresh(id: ResourceId, pointer: string): boolean {
    const place = `${id} ${pointer}`;
    if (this.#left.has(place)) return false;
    for (const block of this.#fresh) if (place === block || place.startsWith(`${block}/`)) return true;
    return false;
  }

  /** Another resource is shown: unset fields of this one go back to a line, and everything may be said. */
  leave(id: ResourceId): void {
    this.#revealed.delete(id);
    this.#peeked.clear();
    this.settle();
  }

  /** Hides what was revealed at a place and below it, and forgets the branches there. */
  forget(id: ResourceId, pointer: string): void {
    const inside = (at: string): boolean => at === pointer || at.startsWith(`${pointer}/`);
    const left = [...this.revealedOf(id)].filter((at) => !inside(at));
    this.#revealed.set(id, new Set(left));
    for (const map of [this.#shown, this.#values]) {
      for (const key of map.keys()) {
        if (key.startsWith(`${id} `) && inside(key.slice(id.length + 1))) map.delete(key);
      }
    }
    this.#tell();
  }

  /** Calls `listener` after each change; returns how to stop that. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

const NONE: ReadonlySet<string> = new Set();
