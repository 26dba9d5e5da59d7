import { compareText } from "../../lib/compare-text.ts";
import { eachSliced, finish, type Sliced } from "../../lib/sliced.ts";
import type { Change } from "../change/change.ts";
import { type Design, emptyDesign } from "../design/design.ts";
import { touchedResources } from "../graph/touched-resources.ts";
import type { ResourceId } from "../reference/ref.ts";
import { type HoleUse, holesIn } from "./holes-of.ts";

const NONE: ReadonlySet<ResourceId> = new Set();

/** Which variables a design uses, and where; kept up to date by changes in time proportional to the change. */
export class HoleIndex {
  readonly #uses = new Map<ResourceId, readonly HoleUse[]>();
  readonly #byVariable = new Map<string, Set<ResourceId>>();

  constructor(design: Design) {
    finish(this.#takeIn(design));
  }

  /** The index of a design, made with pauses. */
  static *making(design: Design): Sliced<HoleIndex> {
    const index = new HoleIndex(emptyDesign());
    yield* index.#takeIn(design);
    return index;
  }

  #takeIn({ resources }: Design): Sliced<void> {
    return eachSliced(resources, ([id, resource]) => this.#set(id, holesIn(id, resource)));
  }

  /** Takes in `change`, of which `design` is already the result. */
  apply(design: Design, change: Change): void {
    for (const id of touchedResources(change)) {
      const resource = design.resources.get(id);
      this.#set(id, resource === undefined ? [] : holesIn(id, resource));
    }
  }

  /** The variables that are used, sorted. */
  variables(): string[] {
    return [...this.#byVariable.keys()].sort(compareText);
  }

  /** Where a variable is used: by resource, then in the order of the resource. */
  usesOf(variable: string): HoleUse[] {
    return [...this.resourcesWith(variable)]
      .sort(compareText)
      .flatMap((id) => this.usesAt(id).filter((use) => use.variable === variable));
  }

  /** The uses of all variables in one resource, in its order. */
  usesAt(id: ResourceId): readonly HoleUse[] {
    return this.#uses.get(id) ?? [];
  }

  /** The resources that use a variable, in no order. */
  resourcesWith(variable: string): ReadonlySet<ResourceId> {
    return this.#byVariable.get(variable) ?? NONE;
  }

  #set(id: ResourceId, uses: readonly HoleUse[]): void {
    for (const { variable } of this.usesAt(id)) {
      const ids = this.#byVariable.get(variable);
      ids?.delete(id);
      if (ids?.size === 0) this.#byVariable.delete(variable);
    }
    if (uses.length === 0) this.#uses.delete(id);
    else this.#uses.set(id, uses);
    for (const { variable } of uses) {
      const ids = this.#byVariable.get(variable);
      if (ids === undefined) this.#byVariable.set(variable, new Set([id]));
      else ids.add(id);
    }
  }
}
