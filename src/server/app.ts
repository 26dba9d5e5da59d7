import { Hono } from "hono";
import type { Logger } from "pino";
import type { Context } from "../control-plane/context.ts";
import { handleRequest } from "../control-plane/wire/handle-request.ts";
import { matchOperation } from "../control-plane/wire/match-operation.ts";
import type { Caller } from "./access/caller.ts";
import type { Doors } from "./access/doors.ts";
import { sessionRoutes, userOf } from "./access/session-routes.ts";
import type { ConfiguredTarget } from "./config/config.ts";
import { eventRoutes } from "./events/event-routes.ts";
import type { DesignFile } from "./file/design-file.ts";
import { fileRoutes } from "./file/file-routes.ts";
import type { BodyLimits } from "./http/api-body.ts";
import { failureOf } from "./http/failure.ts";
import { guard } from "./http/guard.ts";
import { refusal } from "./http/json-answer.ts";
import type { OwnAddress } from "./http/own-address.ts";
import { isOwnSpace } from "./http/own-space.ts";
import { readApiBody } from "./http/read-api-body.ts";
import { setSecurityHeaders } from "./http/security-headers.ts";
import { forward } from "./proxy/forward.ts";
import type { ProxyOptions } from "./proxy/send-to-target.ts";
import { targetRoutes, unknownTarget } from "./proxy/target-routes.ts";
import type { ClientFiles } from "./static/client-files.ts";

export interface AppOptions {
  readonly context: Context;
  readonly targets: readonly ConfiguredTarget[];
  readonly proxy: ProxyOptions;
  readonly limits: BodyLimits;
  readonly version: string;
  /** Where clients on this machine reach us: `http://localhost:4747`. */
  readonly ownUrl: () => string;
  readonly own: OwnAddress;
  /** Lets in who has an access key; undefined where everybody may come in who reaches us. */
  readonly doors: Doors | undefined;
  readonly file: DesignFile | undefined;
  /** The built designer; undefined where there is none. */
  readonly client: ClientFiles | undefined;
  /** Aborted when the server begins to stop: what would stay open for ever ends. */
  readonly closing: AbortSignal;
  readonly log: Logger;
}

const SESSION = "/api/session";

interface AppEnv {
  readonly Variables: { readonly caller?: Caller };
}

/** Everything that the server answers, as a function of the request: tests need no socket. */
export function createApp(options: AppOptions): Hono<AppEnv> {
  const { context, doors, log } = options;
  const targets = new Map(options.targets.map((target) => [target.name, target]));
  const app = new Hono<AppEnv>();

  app.use(async (c, next) => {
    const refused = guard(c.req.raw, options.own);
    if (refused !== undefined) c.res = refused;
    else await next();
    setSecurityHeaders(c.res.headers);
    const isApi = /^\/(v20190125|t)\//.test(c.req.path);
    if (isApi && !c.res.headers.has("x-amzn-requestid"))
      c.res.headers.set("x-amzn-requestid", context.newId());
    log.debug({ method: c.req.method, path: c.req.path, status: c.res.status }, "request");
  });

  app.use(async (c, next) => {
    if (doors === undefined || !isOwnSpace(c.req.path) || c.req.path === SESSION) return next();
    const caller = await doors.enter(c);
    if (caller instanceof Response) return caller;
    c.set("caller", caller);
    await next();
    c.res = doors.untilSignedOut(c, c.res);
    return undefined;
  });

  app.all("/v20190125/*", async (c) => {
    const body = await readApiBody(c.req.raw, options.limits);
    if (!body.ok) return refusal(400, "BadRequestException", body.error);
    const { pathname, search } = new URL(c.req.url);
    const answer = await handleRequest(
      { method: c.req.method, path: pathname, query: search.slice(1), body: body.value },
      context,
    );
    return new Response(answer.body, { status: answer.status, headers: { ...answer.headers } });
  });

  app.all("/t/:target/*", async (c) => {
    const name = c.req.param("target");
    const target = targets.get(name);
    if (target === undefined) return unknownTarget(name);
    const path = `/${new URL(c.req.url).pathname.split("/").slice(3).join("/")}`;
    const match = matchOperation(c.req.method, path);
    if (match === undefined) {
      return refusal(
        404,
        "UnknownOperationException",
        `No operation of the App Mesh API has ${c.req.method} ${path}.`,
      );
    }
    const body = await readApiBody(c.req.raw, options.limits);
    if (!body.ok) return refusal(400, "BadRequestException", body.error);
    const { operation } = match;
    return forward({ request: c.req.raw, body: body.value, path, operation }, target, options.proxy);
  });

  app.get("/api/health", async (c) => {
    await context.store.read((reader) => reader.get("mesh/"));
    return c.json({
      status: "ok",
      version: options.version,
      account: context.account,
      region: context.region,
      file: options.file === undefined ? null : { name: options.file.name },
      user: doors === undefined ? null : userOf(c.var.caller),
    });
  });
  app.route("/api/targets", targetRoutes(options));
  app.route(SESSION, sessionRoutes(doors));
  app.route("/api/events", eventRoutes(context.store, options.closing));
  app.route("/api/file", fileRoutes(options.file, options.closing));

  app.notFound(async (c) => {
    const isOwn = isOwnSpace(c.req.path);
    if (doors !== undefined && !isOwn && doors.signedIn(c) === undefined && isPage(c.req.raw)) {
      const { pathname, search } = new URL(c.req.url);
      return c.redirect(`/sign-in?to=${encodeURIComponent(pathname + search)}`, 303);
    }
    const answer = isOwn ? undefined : await options.client?.(c.req.raw);
    if (answer !== undefined) return answer;
    const hint =
      options.client === undefined && !isOwn ? " The designer is not built: run `npm run build`." : "";
    return refusal(404, "NotFoundException", `There is nothing at ${c.req.method} ${c.req.path}.${hint}`);
  });

  app.onError((error, c) => {
    const requestId = context.newId();
    const failure = failureOf(error, { method: c.req.method, path: c.req.path, requestId }, log);
    return refusal(failure.status, failure.code, failure.message, { "x-amzn-requestid": requestId });
  });
  return app;
}

/** A navigation of a browser, but not to the page that signs in. */
function isPage(request: Request): boolean {
  const isNavigation =
    request.method === "GET" && (request.headers.get("accept") ?? "").includes("text/html");
  return isNavigation && new URL(request.url).pathname !== "/sign-in";
}
