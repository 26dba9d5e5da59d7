import type { Kind } from "../model/kinds/kind.ts";
import type { Code, ProblemArgs } from "./problem-args.ts";
import type { Subject } from "./subject.ts";

/** Tells of a problem: its place as pointer from the resource, and its particulars. */
export type Report<C extends Code> = (pointer: string, args: ProblemArgs[C]) => void;

/** One check of one resource. It states neither code nor severity: the tables do. */
export interface Rule<C extends Code> {
  /** The kinds that it looks at; absent: all. */
  readonly kinds?: readonly Kind[];
  readonly check: (subject: Subject, report: Report<C>) => void;
}
