import { refusal } from "./json-answer.ts";
import type { OwnAddress } from "./own-address.ts";
import { isOwnSpace } from "./own-space.ts";

/**
 * Refuses what a page of another site could send to a server on this machine: a `Host` that is not ours,
 * and an `Origin` that is not ours on anything but reading the designer's own files. Command line clients
 * send no `Origin`. Undefined lets the request pass.
 */
export function guard(request: Request, own: OwnAddress): Response | undefined {
  const host = request.headers.get("host") ?? "";
  if (!own.isHost(host)) {
    return refusal(
      403,
      "ForbiddenException",
      `This server does not answer to the host ${JSON.stringify(host)}. Use the address that it printed when it started.`,
    );
  }
  const origin = request.headers.get("origin");
  if (origin === null || own.isOrigin(origin)) return undefined;
  const reads = request.method === "GET" || request.method === "HEAD";
  if (reads && !isOwnSpace(new URL(request.url).pathname)) return undefined;
  return refusal(
    403,
    "ForbiddenException",
    `Requests of pages from ${JSON.stringify(origin)} are not answered.`,
  );
}
