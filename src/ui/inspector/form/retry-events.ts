/** What makes Envoy send a request again, and what that means (API model, Envoy's retry conditions). */
export interface RetryEvent {
  readonly event: string;
  /** Completes "when …". */
  readonly when: string;
  readonly help: string;
}

const HTTP: readonly RetryEvent[] = [
  { event: "server-error", when: "the answer is 5xx", help: "Any answer from 500 to 511." },
  { event: "gateway-error", when: "a gateway fails", help: "Answers 502, 503 and 504." },
  { event: "client-error", when: "the answer is 409", help: "Only answer 409, a conflict." },
  { event: "stream-error", when: "a stream is refused", help: "The other side refused the stream." },
];

const TCP: readonly RetryEvent[] = [
  {
    event: "connection-error",
    when: "no connection comes about",
    help: "The connection could not be opened.",
  },
];

const GRPC: readonly RetryEvent[] = [
  { event: "cancelled", when: "the call is cancelled", help: "Status 1: somebody gave up the call." },
  { event: "deadline-exceeded", when: "the deadline passes", help: "Status 4: it took too long." },
  {
    event: "resource-exhausted",
    when: "a limit is reached",
    help: "Status 8: a quota or a limit is used up.",
  },
  { event: "internal", when: "the service fails", help: "Status 13: something broke inside." },
  { event: "unavailable", when: "the service is away", help: "Status 14: it cannot be reached now." },
];

/** By the shape of one entry of the list. */
export const RETRY_EVENTS: Readonly<Record<string, readonly RetryEvent[]>> = {
  HttpRetryPolicyEvent: HTTP,
  TcpRetryPolicyEvent: TCP,
  GrpcRetryPolicyEvent: GRPC,
};

/** How an event is said in a sentence; one that we do not know by its own name. */
export function whenOf(event: string): string {
  return [...HTTP, ...TCP, ...GRPC].find((each) => each.event === event)?.when ?? `${event} happens`;
}
