import type { JsonObject } from "../../lib/json.ts";

/** What is kept of a request that carried a client token, so that the same request gets the same answer again. */
export interface StoredToken {
  /** Tells requests apart: the same for the same request; printable ASCII. */
  readonly digest: string;
  readonly answer: JsonObject;
  /** Milliseconds since 1970. */
  readonly at: number;
}
