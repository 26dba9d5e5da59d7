import { refusal } from "./json-answer.ts";
import type { OwnAddress } from "./own-address.ts";
import { isOwnSpace } from "./own-space.ts";

/** What the guard looks at of a request; the path without the query. */
export interface Guarded {
  readonly host: string | null;
  readonly origin: string | null;
  readonly method: string;
  readonly path: string;
}

/**
 * Why a request is not answered that a page of another site could send to a server on this machine: a `Host` that is
 * not ours, and an `Origin` that is not ours on anything but reading the designer's own files. Command line clients
 * send no `Origin`. Undefined lets the request pass.
 */
export function guarded({ host, origin, method, path }: Guarded, own: OwnAddress): string | undefined {
  if (!own.isHost(host ?? "")) {
    return `This server does not answer to the host ${JSON.stringify(host ?? "")}. Use the address that it printed when it started.`;
  }
  if (origin === null || own.isOrigin(origin)) return undefined;
  const reads = method === "GET" || method === "HEAD";
  // Routes are found by the decoded path.
  if (reads && !isOwnSpace(path) && !isOwnSpace(decoded(path))) return undefined;
  return `Requests of pages from ${JSON.stringify(origin)} are not answered.`;
}

/** The answer to a request that the guard refuses. */
export function guard(request: Request, own: OwnAddress): Response | undefined {
  const { headers, method, url } = request;
  const asked = {
    host: headers.get("host"),
    origin: headers.get("origin"),
    method,
    path: new URL(url).pathname,
  };
  const why = guarded(asked, own);
  return why === undefined ? undefined : refusal(403, "ForbiddenException", why);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
