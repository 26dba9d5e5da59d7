import type { Logger } from "pino";
import { StoreUnavailable, unavailableText } from "../../control-plane/store/store-unavailable.ts";

/** What is answered to a request that failed, and what the log says of it. */
export interface Failure {
  readonly status: 500 | 503;
  readonly code: "InternalServerErrorException" | "ServiceUnavailableException";
  readonly message: string;
}

/** Logs a failure under its request id, and says what is answered: nothing of a stack or a path. */
export function failureOf(
  error: unknown,
  request: { readonly method: string; readonly path: string; readonly requestId: string },
  log: Logger,
): Failure {
  log.error({ err: error, ...request }, "request failed");
  if (error instanceof StoreUnavailable) {
    return { status: 503, code: "ServiceUnavailableException", message: unavailableText(error) };
  }
  const message = `The server failed on this request (${request.requestId}); its log says why.`;
  return { status: 500, code: "InternalServerErrorException", message };
}
