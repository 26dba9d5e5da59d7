import { refusal } from "./json-answer.ts";

/**
 * Refuses what a page of another site could send to a server on this machine: a `Host` that is not ours,
 * and an `Origin` that is not ours on anything but reading the designer's own files. Command line clients
 * send no `Origin`. Undefined lets the request pass.
 */
export function guard(request: Request, isOwn: (host: string) => boolean): Response | undefined {
  const host = request.headers.get("host") ?? "";
  if (!isOwn(host)) {
    return refusal(
      403,
      "ForbiddenException",
      `This server does not answer to the host ${JSON.stringify(host)}. Use the address that it printed when it started.`,
    );
  }
  const origin = request.headers.get("origin");
  if (origin === null || isOwnOrigin(origin, isOwn)) return undefined;
  const reads = request.method === "GET" || request.method === "HEAD";
  const { pathname } = new URL(request.url);
  if (reads && !/^\/(api|t|v20190125)(\/|$)/.test(pathname)) return undefined;
  return refusal(
    403,
    "ForbiddenException",
    `Requests of pages from ${JSON.stringify(origin)} are not answered.`,
  );
}

function isOwnOrigin(origin: string, isOwn: (host: string) => boolean): boolean {
  return origin.startsWith("http://") && isOwn(origin.slice("http://".length));
}
