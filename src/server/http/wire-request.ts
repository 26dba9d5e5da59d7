import type { IncomingMessage } from "node:http";
import type { Context } from "hono";

/** The request as Node has it; undefined where a test calls the application without a socket. */
function incomingOf(c: Context): IncomingMessage | undefined {
  return (c.env as { readonly incoming?: IncomingMessage } | undefined)?.incoming;
}

/** Path and query as the client sent them: a URL is tidied up by who parses it. */
export function wireTarget(c: Context): string {
  const { pathname, search } = new URL(c.req.url);
  return incomingOf(c)?.url ?? pathname + search;
}

/** Who is at the other end of the connection. */
export function remoteAddress(c: Context): string {
  return incomingOf(c)?.socket.remoteAddress ?? "";
}
