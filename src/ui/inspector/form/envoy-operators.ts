/** What a line of an access log may hold, with words for it (Envoy's documentation of access logging). */
export interface EnvoyOperator {
  readonly operator: string;
  readonly words: string;
}

export const ENVOY_OPERATORS: readonly EnvoyOperator[] = [
  { operator: "%START_TIME%", words: "when the request began" },
  { operator: "%REQ(:METHOD)%", words: "method" },
  { operator: "%REQ(:PATH)%", words: "path with query" },
  { operator: "%REQ(X-ENVOY-ORIGINAL-PATH?:PATH)%", words: "path before a rewrite" },
  { operator: "%PROTOCOL%", words: "protocol" },
  { operator: "%REQ(:AUTHORITY)%", words: "host that was asked for" },
  { operator: "%RESPONSE_CODE%", words: "status of the answer" },
  { operator: "%RESPONSE_CODE_DETAILS%", words: "why that status" },
  { operator: "%RESPONSE_FLAGS%", words: "what went wrong, as flags" },
  { operator: "%GRPC_STATUS%", words: "status of gRPC" },
  { operator: "%DURATION%", words: "milliseconds in all" },
  { operator: "%RESPONSE_DURATION%", words: "milliseconds to the first byte" },
  { operator: "%RESP(X-ENVOY-UPSTREAM-SERVICE-TIME)%", words: "milliseconds in the service" },
  { operator: "%BYTES_RECEIVED%", words: "bytes of the request" },
  { operator: "%BYTES_SENT%", words: "bytes of the answer" },
  { operator: "%UPSTREAM_HOST%", words: "address that answered" },
  { operator: "%UPSTREAM_CLUSTER%", words: "cluster that answered" },
  { operator: "%UPSTREAM_TRANSPORT_FAILURE_REASON%", words: "why TLS failed" },
  { operator: "%DOWNSTREAM_REMOTE_ADDRESS%", words: "address of the caller" },
  { operator: "%REQ(X-FORWARDED-FOR)%", words: "callers on the way" },
  { operator: "%REQ(USER-AGENT)%", words: "user agent" },
  { operator: "%REQ(X-REQUEST-ID)%", words: "id of the request" },
  { operator: "%REQUESTED_SERVER_NAME%", words: "server name of TLS" },
  { operator: "%ROUTE_NAME%", words: "route" },
];

/** The operators alone, to be offered in a field. */
export const OPERATOR_TEXTS: readonly string[] = ENVOY_OPERATORS.map(({ operator }) => operator);

/** Words for an operator; undefined for another text. */
export function operatorWords(text: string): string | undefined {
  return ENVOY_OPERATORS.find(({ operator }) => operator === text)?.words;
}
