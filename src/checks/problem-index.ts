import { compareText } from "../lib/compare-text.ts";
import { jsonEqual } from "../lib/json-equal.ts";
import type { Change } from "../model/change/change.ts";
import type { Design } from "../model/design/design.ts";
import { touchedResources } from "../model/graph/touched-resources.ts";
import type { ResourceId } from "../model/reference/ref.ts";
import type { Problem, Severity } from "./problem.ts";
import { problemsOf } from "./problems-of.ts";

const NONE: readonly Problem[] = Object.freeze([]);

/** The problems of a whole design, kept up to date by changes in time proportional to the change. */
export class ProblemIndex {
  readonly #problems = new Map<ResourceId, readonly Problem[]>();
  readonly #count: Record<Severity, number> = { error: 0, warning: 0, info: 0 };

  constructor(design: Design) {
    for (const [id, resource] of design.resources) this.#set(id, problemsOf(id, resource));
  }

  /**
   * Takes in `change`, of which `design` is already the result. Returns the ids whose problems are others
   * now, sorted.
   */
  apply(design: Design, change: Change): readonly ResourceId[] {
    const changed: ResourceId[] = [];
    for (const id of touchedResources(change)) {
      const resource = design.resources.get(id);
      if (this.#set(id, resource === undefined ? NONE : problemsOf(id, resource))) changed.push(id);
    }
    return changed.sort(compareText);
  }

  /** The problems of one resource, in order; the same array as long as they are the same. */
  problemsAt(id: ResourceId): readonly Problem[] {
    return this.#problems.get(id) ?? NONE;
  }

  /** How many problems of each severity there are. */
  get count(): Readonly<Record<Severity, number>> {
    return { ...this.#count };
  }

  /** All problems, sorted by resource id, then in the order of `problemsAt`. */
  *[Symbol.iterator](): IterableIterator<Problem> {
    for (const id of [...this.#problems.keys()].sort(compareText)) yield* this.problemsAt(id);
  }

  /** True where that made a difference. */
  #set(id: ResourceId, problems: readonly Problem[]): boolean {
    const before = this.problemsAt(id);
    if (jsonEqual(before, problems)) return false;
    for (const { severity } of before) this.#count[severity] -= 1;
    for (const { severity } of problems) this.#count[severity] += 1;
    if (problems.length === 0) this.#problems.delete(id);
    else this.#problems.set(id, problems);
    return true;
  }
}
