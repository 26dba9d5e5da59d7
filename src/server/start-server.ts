import { hash, randomUUID } from "node:crypto";
import { setMaxListeners } from "node:events";
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import type { Server } from "node:http";
import { join, resolve } from "node:path";
import { getRequestListener } from "@hono/node-server";
import pino, { type Logger } from "pino";
import { SWITCHABLE } from "../control-plane/rules/api-codes.ts";
import { memoryStore } from "../control-plane/store/memory-store.ts";
import type { Store } from "../control-plane/store/store.ts";
import { err, ok, type Result } from "../lib/result.ts";
import { doorsOf } from "./access/doors-of.ts";
import { reachedBy } from "./access/reached-by.ts";
import { type ReadKeys, readAccessKeys } from "./access/read-access-keys.ts";
import { type AppOptions, createApp } from "./app.ts";
import type { Config } from "./config/config.ts";
import { configOf } from "./config/config-of.ts";
import { type ConfigProblem, configProblemText } from "./config/config-problem.ts";
import type { GivenConfig } from "./config/given-settings.ts";
import { readConfig } from "./config/read-config.ts";
import { designFile } from "./file/design-file.ts";
import { type FileProblem, fileProblemText } from "./file/file-problem.ts";
import { apiListener } from "./http/api-listener.ts";
import { ownAddress } from "./http/own-address.ts";
import { hostInUrl } from "./http/own-hosts.ts";
import { type ListenProblem, listen, listenProblemText } from "./listen.ts";
import { awsCredentials, type CredentialsOf } from "./proxy/credentials.ts";
import { clientFiles } from "./static/client-files.ts";
import { databasePath } from "./storage/database-path.ts";
import { type DatabaseProblem, databaseProblemText } from "./storage/database-problem.ts";
import { openSqliteStore } from "./storage/sqlite-store.ts";

/** What the command line and the environment say of the settings, and what is no setting. */
export interface ServerOptions extends GivenConfig {
  readonly dataDirectory: string;
  /** Configuration file; without it the one in the data directory, if there is one. */
  readonly configFile?: string;
  /** A design to edit in place. */
  readonly designFile?: string;
  /** Folder of the built designer. */
  readonly clientDirectory?: string;
  readonly version: string;
  /** Where credentials for targets come from; the AWS chain unless given. */
  readonly credentials?: CredentialsOf;
}

export interface RunningServer {
  /** `http://localhost:4747`. */
  readonly url: string;
  readonly port: number;
  readonly config: Config;
  /** Finishes what is under way, then closes the database. */
  close(): Promise<void>;
}

export type StartProblem =
  | { readonly is: "config"; readonly problems: readonly ConfigProblem[] }
  | { readonly is: "open"; readonly reachedBy: string }
  | { readonly is: "file"; readonly problem: FileProblem }
  | { readonly is: "data"; readonly path: string; readonly detail: string }
  | { readonly is: "database"; readonly problem: DatabaseProblem }
  | { readonly is: "listen"; readonly problem: ListenProblem };

/** Why the server did not start, and what to do. */
export function startProblemText(problem: StartProblem): string {
  switch (problem.is) {
    case "config":
      return problem.problems.map(configProblemText).join("\n");
    case "open":
      return `${problem.reachedBy}, others could read and change everything here: name who may, with --access-keys FILE (\`meshwright key add FILE\` makes one), or leave out --host and --public-url for this machine only.`;
    case "file":
      return fileProblemText(problem.problem);
    case "data":
      return `The data directory ${problem.path} cannot be made: ${problem.detail}. Name another one: --data DIR.`;
    case "database":
      return databaseProblemText(problem.problem);
    case "listen":
      return listenProblemText(problem.problem);
  }
}

type ClosingStore = Store & { readonly close: () => Promise<void> };

/** What is under way when the server stops has this long, in milliseconds. */
const GRACE = 5000;

/** Reads the configuration, opens the database and listens. It resolves when the server answers. */
export async function startServer(options: ServerOptions): Promise<Result<RunningServer, StartProblem>> {
  const design = options.designFile === undefined ? undefined : designFile(resolve(options.designFile));
  const content = await design?.read();
  if (content?.ok === false) return err({ is: "file", problem: content.error });
  const data = resolve(options.dataDirectory);
  const file = await readConfig(options.configFile, data);
  if (!file.ok) return err({ is: "config", problems: file.error });
  const config = configOf(options, file.value);
  const access = await accessOf(config);
  if (!access.ok) return access;
  const store = await storeOf(config, data);
  if (!store.ok) return store;

  const log = logger(config.logLevel);
  if (access.value?.warning !== undefined) log.warn(access.value.warning);
  const closing = new AbortController();
  // Each tab that follows the file listens to it.
  setMaxListeners(0, closing.signal);
  let { port } = config;
  const url = (): string => config.publicUrl ?? `http://${hostInUrl(shownHost(config.host))}:${port}`;
  const own = ownAddress(config.host, config.publicUrl, () => port);
  const { clientDirectory } = options;
  const parts: AppOptions = {
    context: {
      store: store.value,
      now: Date.now,
      newId: randomUUID,
      account: config.account,
      region: config.region,
      partition: partitionOf(config.region),
      quotas: config.quotas,
      digest: (text) => hash("sha256", text, "base64url"),
      rulesOff: new Set(SWITCHABLE.filter((code) => config.rulesOff.split(",").includes(code))),
    },
    targets: config.targets,
    proxy: {
      credentials: options.credentials ?? awsCredentials(Date.now),
      timeout: config.targetTimeout * 1000,
    },
    limits: { body: config.maxBody, depth: config.maxDepth },
    version: options.version,
    ownUrl: url,
    own,
    doors: access.value && doorsOf(access.value.keys, config, own, () => port, log),
    file: design,
    client:
      clientDirectory !== undefined && existsSync(join(clientDirectory, "index.html"))
        ? clientFiles(clientDirectory)
        : undefined,
    closing: closing.signal,
    log,
  };
  const app = createApp(parts);
  const others = getRequestListener((request, env) => app.fetch(request, env));
  // Doors look at whole requests; without them the API is answered straight from the connection.
  const listening = await listen(parts.doors === undefined ? apiListener(parts, others) : others, config);
  if (!listening.ok) {
    await store.value.close();
    return err({ is: "listen", problem: listening.error });
  }
  port = listening.value.port;
  let closed: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    closing.abort();
    await Promise.all(listening.value.servers.map(stop));
    await store.value.close();
  };
  return ok({
    url: url(),
    port,
    config,
    close: () => {
      closed ??= close();
      return closed;
    },
  });
}

/** Where resources are kept. The data directory is made for a database alone. */
async function storeOf({ storage }: Config, data: string): Promise<Result<ClosingStore, StartProblem>> {
  const options = { now: Date.now };
  if (storage === "memory") {
    return ok({ ...memoryStore(options, { eventsFrom: Date.now() }), close: async () => undefined });
  }
  try {
    await mkdir(data, { recursive: true });
  } catch (error) {
    return err({ is: "data", path: data, detail: (error as Error).message });
  }
  const store = openSqliteStore(databasePath(data), options);
  return store.ok ? store : err({ is: "database", problem: store.error });
}

/** The access keys, where there are any; a server that others reach must have some. */
async function accessOf(config: Config): Promise<Result<ReadKeys | undefined, StartProblem>> {
  if (config.accessKeys !== undefined) {
    const keys = await readAccessKeys(config.accessKeys);
    return keys.ok ? keys : err({ is: "config", problems: keys.error });
  }
  const open = reachedBy(config.host, config.publicUrl);
  return open === undefined ? ok(undefined) : err({ is: "open", reachedBy: open });
}

function logger(level: Config["logLevel"]): Logger {
  return pino({ level, base: null }, pino.destination({ fd: 2, sync: true }));
}

/** A server on every address is reached on this machine as localhost. */
function shownHost(host: string | undefined): string {
  return host === undefined || host === "0.0.0.0" || host === "::" ? "localhost" : host;
}

function partitionOf(region: string): string {
  if (region.startsWith("cn-")) return "aws-cn";
  return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
}

/** New connections are refused at once; requests under way may finish until the grace is over. */
async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  // A connection that is kept alive turns idle when its request ends.
  const sweep = setInterval(() => server.closeIdleConnections(), 20);
  const end = setTimeout(() => server.closeAllConnections(), GRACE);
  await closed;
  clearInterval(sweep);
  clearTimeout(end);
}
