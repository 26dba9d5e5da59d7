import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import type { Logger } from "pino";
import { matchOperation } from "../../control-plane/wire/match-operation.ts";
import { refusal } from "../http/json-answer.ts";
import type { OwnAddress } from "../http/own-address.ts";
import { readBytes } from "../http/read-body.ts";
import { wireTarget } from "../http/wire-request.ts";
import type { AccessKeys } from "./access-key.ts";
import type { Caller } from "./caller.ts";
import { FailureLimit } from "./failure-limit.ts";
import { Sessions } from "./sessions.ts";
import { verifyRequest } from "./sigv4/verify-request.ts";
import { untilSignedOut } from "./until-signed-out.ts";

export interface DoorOptions {
  readonly keys: AccessKeys;
  readonly own: OwnAddress;
  readonly now: () => number;
  /** How long a browser stays signed in, in milliseconds. */
  readonly sessionTime: number;
  /** Its name: a browser sends the cookies of all ports of a host. */
  readonly cookie: () => string;
  /** Whether browsers reach us by TLS only. */
  readonly isSecure: boolean;
  /** The regions that a signature may be for, by the path of the request. */
  readonly regionsOf: (path: string) => readonly string[];
  /** Largest body that is read to check its hash, in bytes. */
  readonly bodyLimit: (path: string) => number;
  readonly log: Logger;
}

/** The header that the designer sends with all its requests; a page of another site cannot. */
const PAGE_HEADER = "x-meshwright-page";

/** What stands between a request and the data of a server that has access keys. */
export class Doors {
  readonly options: DoorOptions;
  readonly sessions: Sessions;
  readonly failures: FailureLimit;

  constructor(options: DoorOptions) {
    this.options = options;
    this.sessions = new Sessions(options.now, options.sessionTime);
    this.failures = new FailureLimit(options.now);
  }

  /**
   * Who sent this request, by its signature, else by the cookie of a session; or the answer that refuses it.
   * The body of a signed request is read here and put back.
   */
  async enter(c: Context): Promise<Caller | Response> {
    const isSigned = c.req.header("authorization") !== undefined;
    const caller = isSigned ? await this.#signer(c) : this.#visitor(c);
    if (caller instanceof Response) return caller;
    if (caller.access === "write" || isRead(c)) return caller;
    const path = c.req.path.replace(/^\/t\/[^/]+/, "");
    const operation = matchOperation(c.req.method, path)?.operation.name;
    const action = operation === undefined ? "write" : `perform: appmesh:${operation}`;
    return refusal(
      403,
      "AccessDeniedException",
      `User: ${caller.name} is not authorized to ${action}, because this access key may only read.`,
    );
  }

  /** Whoever the cookie of this request belongs to. */
  signedIn(c: Context): Caller | undefined {
    const id = getCookie(c, this.options.cookie());
    return id === undefined ? undefined : this.sessions.find(id);
  }

  /** An answer that goes on and on (events) ends with the session that asked for it. */
  untilSignedOut(c: Context, answer: Response): Response {
    const id = getCookie(c, this.options.cookie());
    const isStream = answer.headers.get("content-type")?.startsWith("text/event-stream") === true;
    if (
      !isStream ||
      answer.body === null ||
      id === undefined ||
      c.req.header("authorization") !== undefined
    ) {
      return answer;
    }
    const body = untilSignedOut(answer.body, (ended) => this.sessions.whenEnded(id, ended));
    return new Response(body, { status: answer.status, headers: answer.headers });
  }

  /** Refuses what another site could make a browser send with our cookie. Undefined lets the request pass. */
  forgery(c: Context): Response | undefined {
    const origin = c.req.header("origin");
    if (origin !== undefined && this.options.own.isOrigin(origin) && c.req.header(PAGE_HEADER) === "1") {
      return undefined;
    }
    return refusal(
      403,
      "ForbiddenException",
      `A browser's request that changes something must come from a page of this server: Origin and ${PAGE_HEADER} say so.`,
    );
  }

  async #signer(c: Context): Promise<Caller | Response> {
    const { keys, now, regionsOf, bodyLimit, log } = this.options;
    const limit = bodyLimit(c.req.path);
    const { raw } = c.req;
    const body = await readBytes(raw.body, limit);
    if (body === undefined) {
      return refusal(400, "BadRequestException", `The body is larger than ${limit} bytes.`);
    }
    const { method, headers, signal, url } = raw;
    const key = verifyRequest(
      { method, target: wireTarget(c), headers, body },
      { keys, now: now(), regions: regionsOf(c.req.path) },
    );
    if (!key.ok) {
      log.info({ code: key.error.code, path: c.req.path }, "signature refused");
      return refusal(403, key.error.code, key.error.message);
    }
    const hasBody = method !== "GET" && method !== "HEAD";
    c.req.raw = new Request(url, { method, headers, signal, body: hasBody ? body : null });
    return key.value;
  }

  #visitor(c: Context): Caller | Response {
    const caller = this.signedIn(c);
    if (caller !== undefined) return (isRead(c) ? undefined : this.forgery(c)) ?? caller;
    if (c.req.path.startsWith("/v20190125") && c.req.header(PAGE_HEADER) === undefined) {
      return refusal(403, "MissingAuthenticationTokenException", "Missing Authentication Token");
    }
    return refusal(401, "SignInRequiredException", "Sign in, or sign the request with an access key.");
  }
}

function isRead(c: Context): boolean {
  return c.req.method === "GET" || c.req.method === "HEAD";
}
