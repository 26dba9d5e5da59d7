import { compareText } from "../lib/compare-text.ts";
import { jsonEqual } from "../lib/json-equal.ts";
import { eachSliced, finish, type Sliced } from "../lib/sliced.ts";
import type { Change } from "../model/change/change.ts";
import type { Design } from "../model/design/design.ts";
import type { Resource } from "../model/design/resource.ts";
import { touchedResources } from "../model/graph/touched-resources.ts";
import { mayBeTemplated } from "../model/holes/fill-id.ts";
import type { ResourceId } from "../model/reference/ref.ts";
import { type ChosenValues, chosenValues } from "./chosen-values.ts";
import type { Problem, Severity } from "./problem.ts";
import type { Code } from "./problem-args.ts";
import { Readers, type Run } from "./readers.ts";
import { inOrder, relatedCodes, runOwnRules, runRelatedRule } from "./run-rules.ts";
import { Subject } from "./subject.ts";
import { type Surroundings, wholeDesign } from "./surroundings.ts";

const NONE: readonly Problem[] = Object.freeze([]);

/** What the rules found in one resource. */
interface Findings {
  readonly own: readonly Problem[];
  /** By the code of each rule that looks at others too. */
  readonly related: Map<Code, { readonly run: Run; readonly problems: readonly Problem[] }>;
}

/**
 * The problems of a whole design that was filled with its chosen values, kept up to date by changes in time
 * proportional to the change and to the resources whose rules read what it changed; where values change, to
 * the number of resources with holes.
 */
export class ProblemIndex {
  /** The live design. */
  readonly #design: Design;
  readonly #findings = new Map<ResourceId, Findings>();
  readonly #readers = new Readers();
  /** In order, of resources that have problems. */
  readonly #problems = new Map<ResourceId, readonly Problem[]>();
  readonly #count: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  #chosen: ChosenValues;
  #isPending = true;

  /**
   * With "later" a resource is checked when somebody asks for its problems, and all that are left by `checking`; then
   * `design` must be the one that changes are applied to.
   */
  constructor(design: Design, when: "now" | "later" = "now") {
    this.#design = design;
    this.#chosen = chosenValues(design);
    if (when === "now") finish(this.checking());
  }

  /** True while there are resources that nobody has checked yet: `count` and the list of all are not complete. */
  get isPending(): boolean {
    return this.#isPending;
  }

  /** Checks what is left, with pauses, between which changes may be applied; the ids that have problems. */
  *checking(): Sliced<readonly ResourceId[]> {
    const { resources } = this.#design;
    yield* eachSliced([...resources.keys()], (id) => this.#checkFirst(id));
    this.#isPending = false;
    return [...this.#problems.keys()];
  }

  /**
   * Takes in `change`, of which `design` is already the result. Returns the ids whose problems are others
   * now, sorted.
   */
  apply(design: Design, change: Change): readonly ResourceId[] {
    const changed: ResourceId[] = [];
    const around = wholeDesign(design.resources);
    const touched = touchedResources(change);
    if (change.settings !== undefined || change.valueSets !== undefined) {
      this.#chosen = chosenValues(design);
      for (const id of this.#withHoles(design)) touched.add(id);
    }
    const stale = this.#readers.of(change);
    for (const id of touched) {
      const resource = design.resources.get(id);
      if (resource === undefined ? this.#drop(id) : this.#check(id, resource, around)) changed.push(id);
    }
    changed.push(...this.#checkAgain(stale, touched, design, around));
    return changed.sort(compareText);
  }

  /** The problems of one resource, in order; the same array as long as they are the same. */
  problemsAt(id: ResourceId): readonly Problem[] {
    if (this.#isPending) this.#checkFirst(id);
    return this.knownAt(id);
  }

  /** `problemsAt` as far as they are known: where many are asked for that may be told of later. */
  knownAt(id: ResourceId): readonly Problem[] {
    return this.#problems.get(id) ?? NONE;
  }

  /** How many problems of each severity there are. */
  get count(): Readonly<Record<Severity, number>> {
    return { ...this.#count };
  }

  /** All problems, sorted by resource id, then in the order of `problemsAt`. */
  *[Symbol.iterator](): IterableIterator<Problem> {
    for (const id of [...this.#problems.keys()].sort(compareText)) yield* this.knownAt(id);
  }

  /** Those of which a hole is told, and those with variables in their names, of which one may be told now. */
  *#withHoles(design: Design): IterableIterator<ResourceId> {
    for (const [id, problems] of this.#problems) if (problems.some(({ code }) => code === "MW110")) yield id;
    for (const id of design.resources.keys()) if (mayBeTemplated(id)) yield id;
  }

  /** Checks a resource where nobody has yet. */
  #checkFirst(id: ResourceId): void {
    const resource = this.#findings.has(id) ? undefined : this.#design.resources.get(id);
    if (resource !== undefined) this.#check(id, resource, wholeDesign(this.#design.resources));
  }

  /** Runs all rules for a resource; true where it has other problems now. */
  #check(id: ResourceId, resource: Resource, around: Surroundings): boolean {
    this.#forget(id);
    const subject = new Subject(id, resource, this.#chosen);
    const findings: Findings = { own: runOwnRules(subject), related: new Map() };
    this.#findings.set(id, findings);
    for (const code of relatedCodes(subject.ref.kind, around)) this.#relate(findings, code, subject, around);
    return this.#show(id, findings);
  }

  /** Runs again those rules of untouched resources that read what has changed; the ids with other problems now. */
  #checkAgain(
    stale: ReadonlySet<Run>,
    touched: ReadonlySet<ResourceId>,
    design: Design,
    around: Surroundings,
  ): ResourceId[] {
    const subjects = new Map<ResourceId, Subject>();
    for (const run of stale) {
      const { id, code } = run;
      const resource = design.resources.get(id);
      const findings = this.#findings.get(id);
      if (touched.has(id) || resource === undefined || findings === undefined) continue;
      const subject = subjects.get(id) ?? new Subject(id, resource, this.#chosen);
      subjects.set(id, subject);
      this.#readers.delete(run);
      this.#relate(findings, code, subject, around);
    }
    return [...subjects.keys()].filter((id) => {
      const findings = this.#findings.get(id);
      return findings !== undefined && this.#show(id, findings);
    });
  }

  #relate(findings: Findings, code: Code, subject: Subject, around: Surroundings): void {
    const { problems, reads } = runRelatedRule(code, subject, around);
    const run: Run = { id: subject.id, code, reads };
    this.#readers.add(run);
    findings.related.set(code, { run, problems });
  }

  #drop(id: ResourceId): boolean {
    this.#forget(id);
    this.#findings.delete(id);
    return this.#set(id, NONE);
  }

  #forget(id: ResourceId): void {
    for (const { run } of this.#findings.get(id)?.related.values() ?? []) this.#readers.delete(run);
  }

  #show(id: ResourceId, { own, related }: Findings): boolean {
    return this.#set(id, inOrder([...own, ...[...related.values()].flatMap(({ problems }) => problems)]));
  }

  /** True where that made a difference. */
  #set(id: ResourceId, problems: readonly Problem[]): boolean {
    const before = this.knownAt(id);
    if (jsonEqual(before, problems)) return false;
    for (const { severity } of before) this.#count[severity] -= 1;
    for (const { severity } of problems) this.#count[severity] += 1;
    if (problems.length === 0) this.#problems.delete(id);
    else this.#problems.set(id, problems);
    return true;
  }
}
