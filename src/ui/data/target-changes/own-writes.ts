import type { ResourceId } from "../../../model/reference/ref.ts";

/** The change of a write that was answered is told by then, in milliseconds; later ones are others'. */
const TOLD_WITHIN = 10_000;

/**
 * The writes of this tab, so that the target's telling of them is not taken for another's change. Each write
 * accounts for one told change at most.
 */
class OwnWrites {
  /** By resource: until when each of its writes may still be told of, in milliseconds of the page's clock. */
  readonly #until = new Map<ResourceId, number[]>();

  /** A write is on its way. */
  begin(id: ResourceId): void {
    this.#until.set(id, [...(this.#until.get(id) ?? []), Number.POSITIVE_INFINITY]);
  }

  /** The write was answered; one that failed is told by nobody. */
  end(id: ResourceId, failed: boolean, now: number): void {
    const open = this.#until.get(id) ?? [];
    const index = open.indexOf(Number.POSITIVE_INFINITY);
    // Its change was told before its answer came.
    if (index < 0) return;
    this.#set(id, failed ? open.toSpliced(index, 1) : open.with(index, now + TOLD_WITHIN));
  }

  /** Whether a change that is told was made here; such a write is then accounted for. */
  claims(id: ResourceId, now: number): boolean {
    const [first, ...rest] = (this.#until.get(id) ?? []).filter((until) => until > now);
    this.#set(id, rest);
    return first !== undefined;
  }

  #set(id: ResourceId, open: number[]): void {
    if (open.length === 0) this.#until.delete(id);
    else this.#until.set(id, open);
  }
}

export const ownWrites: OwnWrites = new OwnWrites();
