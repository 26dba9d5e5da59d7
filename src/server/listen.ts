import { createServer, type RequestListener, type Server } from "node:http";
import { err, ok, type Result } from "../lib/result.ts";
import type { Config } from "./config/config.ts";

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

type ListenConfig = Pick<
  Config,
  "host" | "port" | "maxHeaders" | "headersTimeout" | "requestTimeout" | "targetTimeout" | "maxConnections"
>;

export interface Listening {
  readonly servers: readonly Server[];
  readonly port: number;
}

const LOOPBACK_4 = "127.0.0.1";
const LOOPBACK_6 = "::1";
/** How often connections are looked at for their times, in milliseconds. */
const MIN_CHECK = 50;
const MAX_CHECK = 5000;
/** Nothing moves on a connection for this long before it is closed, at least: streams of events say something each 15 s. */
const MIN_SILENCE = 60_000;
/** Tries to find one port that is free on both addresses, where any port will do. */
const ATTEMPTS = 5;

/**
 * Listens on `host`, or on both loopback addresses where none is given (a browser may take either for
 * `localhost`); a machine without IPv6 has only the first. Port 0 takes any free port.
 */
export async function listen(
  answer: RequestListener,
  config: ListenConfig,
): Promise<Result<Listening, ListenProblem>> {
  const { host, port } = config;
  if (host !== undefined) {
    const server = await listenOn(answer, config, host, port);
    return server.ok ? ok({ servers: [server.value], port: portOf(server.value) }) : server;
  }
  for (let attempt = 1; ; attempt += 1) {
    const first = await listenOn(answer, config, LOOPBACK_4, port);
    if (!first.ok) return first;
    const taken = portOf(first.value);
    const second = await listenOn(answer, config, LOOPBACK_6, taken);
    if (second.ok) return ok({ servers: [first.value, second.value], port: taken });
    if (second.error.code === "no-address") return ok({ servers: [first.value], port: taken });
    first.value.close();
    if (port !== 0 || attempt === ATTEMPTS) return second;
  }
}

function listenOn(
  answer: RequestListener,
  config: ListenConfig,
  host: string,
  port: number,
): Promise<Result<Server, ListenProblem>> {
  const server = limitedServer(answer, config);
  return new Promise((resolve) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      resolve(err({ code: problemCode(error.code), host, port, detail: error.message }));
    });
    server.listen({ host, port, ipv6Only: host === LOOPBACK_6 }, () => resolve(ok(server)));
  });
}

/** A server that drops who sends or takes too slowly, and what is too much. */
function limitedServer(answer: RequestListener, config: ListenConfig): Server {
  const [head, whole] = [config.headersTimeout * 1000, config.requestTimeout * 1000];
  const server = createServer(
    {
      maxHeaderSize: config.maxHeaders,
      headersTimeout: Math.min(head, whole),
      requestTimeout: whole,
      connectionsCheckingInterval: Math.max(MIN_CHECK, Math.min(MAX_CHECK, head / 2, whole / 2)),
    },
    answer,
  );
  server.maxConnections = config.maxConnections;
  // A connection on which nothing moves: a client that does not take its answer. Targets may need their time.
  server.timeout = Math.max(MIN_SILENCE, whole, (config.targetTimeout + 5) * 1000);
  return server;
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
