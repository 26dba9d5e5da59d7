import { compareText } from "../lib/compare-text.ts";
import { jsonEqual } from "../lib/json-equal.ts";
import type { Change } from "../model/change/change.ts";
import type { Design } from "../model/design/design.ts";
import { touchedResources } from "../model/graph/touched-resources.ts";
import { mayBeTemplated } from "../model/holes/fill-id.ts";
import type { ResourceId } from "../model/reference/ref.ts";
import { type ChosenValues, chosenValues } from "./chosen-values.ts";
import type { Problem, Severity } from "./problem.ts";
import { problemsOf } from "./problems-of.ts";

const NONE: readonly Problem[] = Object.freeze([]);

/**
 * The problems of a whole design that was filled with its chosen values, kept up to date by changes in time
 * proportional to the change; where values change, to the number of resources with holes.
 */
export class ProblemIndex {
  readonly #problems = new Map<ResourceId, readonly Problem[]>();
  readonly #count: Record<Severity, number> = { error: 0, warning: 0, info: 0 };

  #chosen: ChosenValues;

  constructor(design: Design) {
    this.#chosen = chosenValues(design);
    for (const [id, resource] of design.resources) this.#set(id, problemsOf(id, resource, this.#chosen));
  }

  /**
   * Takes in `change`, of which `design` is already the result. Returns the ids whose problems are others
   * now, sorted.
   */
  apply(design: Design, change: Change): readonly ResourceId[] {
    const changed: ResourceId[] = [];
    const touched = touchedResources(change);
    if (change.settings !== undefined || change.valueSets !== undefined) {
      this.#chosen = chosenValues(design);
      for (const id of this.#withHoles(design)) touched.add(id);
    }
    for (const id of touched) {
      const resource = design.resources.get(id);
      if (this.#set(id, resource === undefined ? NONE : problemsOf(id, resource, this.#chosen)))
        changed.push(id);
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

  /** Those of which a hole is told, and those with variables in their names, of which one may be told now. */
  *#withHoles(design: Design): IterableIterator<ResourceId> {
    for (const [id, problems] of this.#problems) if (problems.some(({ code }) => code === "MW110")) yield id;
    for (const id of design.resources.keys()) if (mayBeTemplated(id)) yield id;
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
