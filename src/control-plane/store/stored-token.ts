import type { ResourceHead } from "./stored-resource.ts";

/**
 * What is kept of a request that carried a client token, so that the same request gets the same answer again: the
 * answer's spec is that of the request.
 */
export interface StoredToken {
  /** Tells requests apart: the same for the same request; printable ASCII. */
  readonly digest: string;
  /** Of the resource that was answered. */
  readonly answered: Omit<ResourceHead, "ref">;
}
