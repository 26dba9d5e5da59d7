import type { Kind } from "../model/kinds/kind.ts";
import type { Code, ProblemArgs } from "./problem-args.ts";
import type { Related, Relation } from "./related.ts";
import type { Subject } from "./subject.ts";

/** Tells of a problem: its place as pointer from the resource, and its particulars. */
export type Report<C extends Code> = (pointer: string, args: ProblemArgs[C]) => void;

/**
 * One check. It states neither code nor severity: the tables do. Its inputs are declared: it looks at one
 * resource alone, or also at others along `relations`, through an accessor that knows what was read. So after
 * a change only the rules run whose inputs changed.
 */
export type Rule<C extends Code> = OwnRule<C> | RelatedRule<C>;

interface OwnRule<C extends Code> {
  /** The kinds that it looks at; absent: all. */
  readonly kinds?: readonly Kind[];
  readonly relations?: never;
  readonly needsWhole?: never;
  readonly check: (subject: Subject, report: Report<C>) => void;
}

interface RelatedRule<C extends Code> {
  readonly kinds: readonly Kind[];
  readonly relations: readonly Relation[];
  /** True where it says what is missing: it runs only where all that there is stands around. */
  readonly needsWhole?: true;
  readonly check: (subject: Subject, report: Report<C>, related: Related) => void;
}
