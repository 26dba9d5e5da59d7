/** An HTTP request to the API as plain data. */
export interface WireRequest {
  readonly method: string;
  /** As sent, percent-encoded, from `/v20190125`. */
  readonly path: string;
  /** As sent, without the `?`. */
  readonly query: string;
  readonly body: string;
}

/** Its answer; header names in lower case. */
export interface WireResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
