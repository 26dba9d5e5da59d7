/** A request as it came over the wire. */
export interface SignedRequest {
  readonly method: string;
  /** Path and query as they were sent, percent-encoding and all. */
  readonly target: string;
  readonly headers: { get(name: string): string | null };
  readonly body: Uint8Array;
}
