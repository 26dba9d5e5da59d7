import type { Json } from "../lib/json.ts";
import type { Kind } from "../model/kinds/kind.ts";

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

/** The place says all. */
type Nothing = { readonly [member: string]: never };

/** What is set for another protocol than the listener's. */
interface ForProtocol {
  readonly member: string;
  readonly protocol: string;
}

/** A route and a listener of the resource `name` that do not speak the same protocol. */
interface ProtocolsDiffer {
  readonly route: string;
  readonly name: string;
  /** Those of the listeners that are meant, in order, each once. */
  readonly listeners: readonly string[];
}

/** The resource `name` listens on several ports, and none is chosen. */
interface PortNeeded {
  readonly name: string;
  readonly ports: readonly number[];
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
  readonly MW201: { readonly actual: string };
  readonly MW202: Nothing;
  readonly MW203: { readonly method: string };
  readonly MW204: Nothing;
  readonly MW205: Nothing;
  readonly MW206: { readonly start: number; readonly end: number };
  readonly MW207: { readonly actual: string; readonly reserved: string };
  readonly MW208: Nothing;
  readonly MW209: { readonly members: readonly string[] };
  readonly MW210: { readonly allowed: readonly string[]; readonly actual: string };
  readonly MW211: Choice;
  readonly MW212: Choice;
  readonly MW213: { readonly actual: string };
  readonly MW214: { readonly part: "prefix" | "path" };
  readonly MW215: Nothing;
  readonly MW216: { readonly actual: string };
  readonly MW301: ForProtocol;
  readonly MW302: ForProtocol;
  readonly MW303: { readonly actual: number; readonly port: number };
  /** `first` counts from 0. */
  readonly MW304: { readonly port: number; readonly first: number };
  readonly MW305: { readonly actual: string };
  readonly MW306: { readonly owner: string };
  readonly MW307: { readonly key: string };
  readonly MW401: ProtocolsDiffer;
  readonly MW402: ProtocolsDiffer;
  readonly MW403: PortNeeded;
  readonly MW404: PortNeeded;
  readonly MW405: PortNeeded;
  readonly MW406: PortNeeded & { readonly service: string };
  readonly MW407: { readonly kind: Kind; readonly name: string };
  readonly MW408: { readonly kind: Kind; readonly name: string };
}

export type Code = keyof ProblemArgs;

/** The codes that begin so. */
export type CodesFrom<P extends string> = Extract<Code, `${P}${string}`>;

/** The types that a value of the API model may have. */
export type ExpectedType = "structure" | "list" | "string" | "integer" | "boolean" | "timestamp";
