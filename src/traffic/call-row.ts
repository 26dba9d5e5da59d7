import type { DecidedBy, FieldPlace } from "./decided-by.ts";

/** What both ends of a call are compared in, in the order in which people read them. */
export const TOPICS = [
  "protocol",
  "port",
  "tls",
  "certificate",
  "trust",
  "requestTimeout",
  "idleTimeout",
  "retries",
  "healthCheck",
  "outlierDetection",
  "connectionPool",
  "discovery",
] as const;
export type Topic = (typeof TOPICS)[number];

/** What one resource says on a topic. */
export interface Cell {
  /** `15 s`; in words where nothing is set: `not set`. */
  readonly text: string;
  readonly decidedBy: DecidedBy;
  /** The field to change it, also where nothing stands there yet. */
  readonly where: FieldPlace;
  /** True where a block could be added: "Add TLS". */
  readonly missing?: true;
}

/** What comes of it: fine, something to look at, calls that fail, or not to be told. */
export type Tone = "plain" | "warn" | "fail" | "unknown";

export interface Verdict {
  readonly tone: Tone;
  /** One sentence. */
  readonly text: string;
}

/** One topic of a call: what the caller, what is between (routes, gateway routes) and the called node say. */
export interface CallRow {
  readonly topic: Topic;
  readonly caller: readonly Cell[];
  readonly between: readonly Cell[];
  readonly callee: readonly Cell[];
  readonly verdict?: Verdict;
}
