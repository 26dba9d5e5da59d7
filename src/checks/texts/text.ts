import type { ProblemOf } from "../problem.ts";
import type { Code } from "../problem-args.ts";

/** A problem in words: what is wrong, and what to do about it; whole sentences. */
export interface ProblemText {
  readonly message: string;
  readonly fix: string;
}

/** Makes the text of the problems of one code. */
export type Text<C extends Code> = (problem: ProblemOf<C>) => ProblemText;
