import type { ConfiguredTarget } from "../config/config.ts";
import { refusal } from "../http/json-answer.ts";

/** Why there is no answer of a target, in the form of the API's errors. */
export interface TargetProblem {
  readonly status: number;
  readonly code:
    | "TargetAnswerException"
    | "TargetCredentialsException"
    | "TargetRedirectException"
    | "TargetTimeoutException"
    | "TargetUnreachableException";
  readonly message: string;
}

/** The problem as an answer of the server. */
export function problemAnswer({ status, code, message }: TargetProblem): Response {
  return refusal(status, code, message);
}

/** How a target is called in a sentence of the server. */
export function named(target: ConfiguredTarget): string {
  return `The target ${target.name} (${target.endpoint})`;
}
