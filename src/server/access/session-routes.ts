import { createHash, timingSafeEqual } from "node:crypto";
import { type Context, Hono } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { isJsonObject, type Json } from "../../lib/json.ts";
import { refusal } from "../http/json-answer.ts";
import { readBody } from "../http/read-body.ts";
import { remoteAddress } from "../http/wire-request.ts";
import type { AccessKey } from "./access-key.ts";
import type { Caller } from "./caller.ts";
import type { Doors } from "./doors.ts";

/** More than an id and a secret never is, in bytes. */
const MAX_BODY = 4096;

/**
 * `/api/session`: GET says whether this server wants a sign-in and who is signed in; POST signs in with
 * `{ accessKeyId, secretAccessKey }` and sets the cookie; DELETE signs out. Without doors nobody need sign in.
 */
export function sessionRoutes(doors: Doors | undefined): Hono {
  const routes = new Hono();
  routes.get("/", (c) => {
    const caller = doors?.signedIn(c);
    return c.json(
      { required: doors !== undefined, user: userOf(caller) },
      { headers: { "cache-control": "no-store" } },
    );
  });
  if (doors === undefined) return routes;
  routes.post("/", async (c) => doors.forgery(c) ?? (await signIn(c, doors)));
  routes.delete("/", (c) => {
    const forged = doors.forgery(c);
    if (forged !== undefined) return forged;
    const { cookie, isSecure } = doors.options;
    const id = getCookie(c, cookie());
    if (id !== undefined) doors.sessions.end(id);
    deleteCookie(c, cookie(), { path: "/", secure: isSecure });
    return c.body(null, 204);
  });
  return routes;
}

/** A user as the browser sees one. */
export function userOf(caller: Caller | undefined): Caller | null {
  return caller === undefined ? null : { name: caller.name, access: caller.access };
}

async function signIn(c: Context, doors: Doors): Promise<Response> {
  const { keys, cookie, isSecure, sessionTime, log } = doors.options;
  const address = remoteAddress(c);
  const wait = doors.failures.wait(address);
  if (wait > 0) {
    const seconds = Math.ceil(wait / 1000);
    return refusal(429, "TooManyRequestsException", `Too many wrong keys. Try again in ${seconds} s.`, {
      "retry-after": String(seconds),
    });
  }
  const body = await readBody(c.req.raw, MAX_BODY);
  const given = body.ok ? keyIn(body.value) : undefined;
  if (given === undefined) {
    return refusal(400, "BadRequestException", "Expected { accessKeyId, secretAccessKey } as JSON.");
  }
  const key = keys.get(given.accessKeyId);
  // An unknown id takes as long as a wrong secret.
  const isRight = isSame(given.secretAccessKey, key?.secretAccessKey ?? "");
  if (key === undefined || !isRight) {
    doors.failures.failed(address);
    log.warn({ address }, "sign-in refused");
    return refusal(
      401,
      "WrongKeyException",
      "There is no such access key, or its secret is another. Check both and try again.",
    );
  }
  setCookie(c, cookie(), doors.sessions.begin(key), {
    path: "/",
    httpOnly: true,
    sameSite: "Strict",
    secure: isSecure,
    maxAge: Math.floor(sessionTime / 1000),
  });
  log.info({ address, name: key.name }, "signed in");
  return c.json({ user: userOf(key) });
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => createHash("sha256").update(text).digest());
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
}

function keyIn(text: string): Pick<AccessKey, "accessKeyId" | "secretAccessKey"> | undefined {
  let body: Json;
  try {
    body = JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
  const { accessKeyId, secretAccessKey } = isJsonObject(body) ? body : {};
  return typeof accessKeyId === "string" && typeof secretAccessKey === "string"
    ? { accessKeyId, secretAccessKey }
    : undefined;
}
