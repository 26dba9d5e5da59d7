import type { Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";
import { err, ok, type Result } from "../lib/result.ts";

export interface ListenProblem {
  readonly code: "busy" | "denied" | "no-address" | "failed";
  readonly host: string;
  readonly port: number;
  readonly detail: string;
}

/** What happened, and what to do. */
export function listenProblemText({ code, host, port, detail }: ListenProblem): string {
  switch (code) {
    case "busy":
      return `Port ${port} on ${host} is taken by another program (perhaps another Meshwright). Stop it, or choose another port: --port ${port < 65_535 ? port + 1 : 4747}, or --port 0 for any free one.`;
    case "denied":
      return `This user may not listen on port ${port}. Choose a port above 1023: --port 4747.`;
    case "no-address":
      return `This machine has no address ${host}. Name one that it has, or leave out --host for this machine only.`;
    case "failed":
      return `Cannot listen on ${host}, port ${port}: ${detail}`;
  }
}

type Fetch = (request: Request) => Response | Promise<Response>;

export interface Listening {
  readonly servers: readonly Server[];
  readonly port: number;
}

const LOOPBACK_4 = "127.0.0.1";
const LOOPBACK_6 = "::1";
/** Tries to find one port that is free on both addresses, where any port will do. */
const ATTEMPTS = 5;

/**
 * Listens on `host`, or on both loopback addresses where none is given (a browser may take either for
 * `localhost`); a machine without IPv6 has only the first. Port 0 takes any free port.
 */
export async function listen(
  fetch: Fetch,
  host: string | undefined,
  port: number,
): Promise<Result<Listening, ListenProblem>> {
  if (host !== undefined) {
    const server = await listenOn(fetch, host, port);
    return server.ok ? ok({ servers: [server.value], port: portOf(server.value) }) : server;
  }
  for (let attempt = 1; ; attempt += 1) {
    const first = await listenOn(fetch, LOOPBACK_4, port);
    if (!first.ok) return first;
    const taken = portOf(first.value);
    const second = await listenOn(fetch, LOOPBACK_6, taken);
    if (second.ok) return ok({ servers: [first.value, second.value], port: taken });
    if (second.error.code === "no-address") return ok({ servers: [first.value], port: taken });
    first.value.close();
    if (port !== 0 || attempt === ATTEMPTS) return second;
  }
}

function listenOn(fetch: Fetch, host: string, port: number): Promise<Result<Server, ListenProblem>> {
  const server = createAdaptorServer({ fetch }) as Server;
  return new Promise((resolve) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      resolve(err({ code: problemCode(error.code), host, port, detail: error.message }));
    });
    server.listen({ host, port, ipv6Only: host === LOOPBACK_6 }, () => resolve(ok(server)));
  });
}

function problemCode(code: string | undefined): ListenProblem["code"] {
  if (code === "EADDRINUSE") return "busy";
  if (code === "EACCES") return "denied";
  if (code === "EADDRNOTAVAIL" || code === "EAFNOSUPPORT" || code === "ENOTFOUND") return "no-address";
  return "failed";
}

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("the server listens on no port");
  return address.port;
}
