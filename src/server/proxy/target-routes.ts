import { Hono } from "hono";
import type { Context } from "../../control-plane/context.ts";
import { type ConfiguredTarget, EMBEDDED } from "../config/config.ts";
import { refusal } from "../http/json-answer.ts";
import { checkHealth, type TargetHealth } from "./check-health.ts";
import type { ProxyOptions } from "./send-to-target.ts";

/** A target as the browser sees it: never credentials, never the profile. */
interface TargetInfo {
  readonly name: string;
  readonly kind: "embedded" | "configured";
  readonly region: string;
  /** For copied commands (`--endpoint-url`). */
  readonly endpoint: string;
  /** What stands before `/v20190125` in a request of the browser: empty, or `/t/NAME`. */
  readonly basePath: string;
}

interface TargetRouteOptions {
  readonly context: Context;
  readonly targets: readonly ConfiguredTarget[];
  readonly proxy: ProxyOptions;
  readonly ownUrl: () => string;
}

/**
 * `/api/targets` names all of them, the embedded control plane first; `/api/targets/NAME/health` looks at one,
 * when it is asked.
 */
export function targetRoutes({ context, targets, proxy, ownUrl }: TargetRouteOptions): Hono {
  const routes = new Hono();
  routes.get("/", (c) => {
    const { region } = context;
    const own: TargetInfo = { name: EMBEDDED, kind: "embedded", region, endpoint: ownUrl(), basePath: "" };
    return c.json({ targets: [own, ...targets.map(infoOf)] });
  });
  const looking = new Map<string, Promise<TargetHealth>>();
  routes.get("/:name/health", async (c) => {
    const name = c.req.param("name");
    const headers = { "cache-control": "no-store" };
    if (name === EMBEDDED) return c.json(await ownHealth(context), { headers });
    const target = targets.find((one) => one.name === name);
    if (target === undefined) return unknownTarget(name);
    // Who asks while somebody else does gets the same answer.
    const health =
      looking.get(name) ??
      checkHealth(target, proxy, new AbortController().signal).finally(() => looking.delete(name));
    looking.set(name, health);
    return c.json(await health, { headers });
  });
  return routes;
}

/** What is answered where the configuration has no such target. */
export function unknownTarget(name: string): Response {
  const message = `The configuration of this server names no target ${JSON.stringify(name)}.`;
  return refusal(404, "TargetUnknown", message);
}

function infoOf({ name, region, endpoint }: ConfiguredTarget): TargetInfo {
  return { name, kind: "configured", region, endpoint, basePath: `/t/${name}` };
}

async function ownHealth({ store, account }: Context): Promise<TargetHealth> {
  const started = performance.now();
  await store.read((reader) => reader.get("mesh/"));
  return { state: "reachable", latency: Math.round(performance.now() - started), account, problem: null };
}
