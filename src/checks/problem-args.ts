import type { Json } from "../lib/json.ts";

/** Limits of a number, a length or a count; an absent one does not limit. */
export interface Limits {
  readonly min?: number;
  readonly max?: number;
}

/** A place where exactly one of `members` may be set, and those that are. */
export interface Choice {
  readonly members: readonly string[];
  readonly set: readonly string[];
}

/**
 * What each code says, as data: the text is made of it last. Codes are stable: one that is retired is
 * never given to another rule.
 */
export interface ProblemArgs {
  readonly MW101: { readonly member: string };
  readonly MW102: { readonly member: string; readonly nearest?: string };
  readonly MW103: { readonly expected: ExpectedType; readonly actual: Json } & Limits;
  readonly MW104: { readonly actual: number } & Limits;
  readonly MW105: { readonly actual: number } & Limits;
  readonly MW106: { readonly actual: number } & Limits;
  readonly MW107: { readonly pattern: string; readonly actual: string };
  readonly MW108: { readonly allowed: readonly string[]; readonly actual: string };
  readonly MW109: Choice;
  /** `variables` are those without a value; none where the values make no name. `set` is the chosen set. */
  readonly MW110: { readonly hole: string; readonly variables: readonly string[]; readonly set?: string };
  readonly MW111: Choice;
  readonly MW112: Choice;
  readonly MW113: Choice;
  readonly MW114: Choice;
  readonly MW115: Choice;
  readonly MW116: Choice;
  readonly MW117: { readonly listeners: number };
  readonly MW118: { readonly method?: string };
  /** `first` and the place of the problem count from 0, as pointers do. */
  readonly MW119: { readonly key: string; readonly first: number };
}

export type Code = keyof ProblemArgs;

/** The types that a value of the API model may have. */
export type ExpectedType = "structure" | "list" | "string" | "integer" | "boolean" | "timestamp";
