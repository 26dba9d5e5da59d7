import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Logger } from "pino";
import type { Context } from "../../control-plane/context.ts";
import { handleRequest } from "../../control-plane/wire/handle-request.ts";
import type { WireResponse } from "../../control-plane/wire/wire-message.ts";
import { apiText, type BodyLimits, tooLarge } from "./api-body.ts";
import { failureOf } from "./failure.ts";
import { guarded } from "./guard.ts";
import type { OwnAddress } from "./own-address.ts";
import { NOT_KEPT, SECURITY_HEADERS } from "./security-headers.ts";

export interface ApiListenerOptions {
  readonly context: Context;
  readonly limits: BodyLimits;
  readonly own: OwnAddress;
  readonly log: Logger;
}

const ROOT = "/v20190125/";
/** Name, value, name, value: Node takes a list as it is, and to build an object for each answer costs more than to send it. */
const HEADERS = Object.entries({ ...SECURITY_HEADERS, "cache-control": NOT_KEPT }).flat();

/**
 * Answers the App Mesh API straight from the connection, as it is what programs call thousands of times a second: the
 * objects of `fetch` around a request cost more than the request. All else, and a server that has doors, goes to
 * `otherwise`, which answers the API in the same words.
 */
export function apiListener(options: ApiListenerOptions, otherwise: RequestListener): RequestListener {
  return (request, response) => {
    if (request.url?.startsWith(ROOT) === true) void answer(request, response, options);
    else otherwise(request, response);
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { context, limits, own, log }: ApiListenerOptions,
): Promise<void> {
  const { method = "GET", url = ROOT, headers } = request;
  const mark = url.indexOf("?");
  const path = mark < 0 ? url : url.slice(0, mark);
  const refuse = (status: number, code: string, message: string, requestId = context.newId()): void => {
    send(response, {
      status,
      headers: {
        "content-type": "application/json",
        "x-amzn-requestid": requestId,
        "x-amzn-errortype": code,
      },
      body: JSON.stringify({ code, message }),
    });
  };
  try {
    const why = guarded({ host: headers.host ?? null, origin: headers.origin ?? null, method, path }, own);
    if (why !== undefined) return refuse(403, "ForbiddenException", why);
    const bytes = method === "GET" || method === "HEAD" ? EMPTY : await bodyOf(request, limits.body);
    if (bytes === undefined) {
      // What else the client sends of it is not read.
      response.setHeader("connection", "close");
      return refuse(400, "BadRequestException", tooLarge(limits.body));
    }
    const body = apiText(bytes, limits);
    if (!body.ok) return refuse(400, "BadRequestException", body.error);
    const query = mark < 0 ? "" : url.slice(mark + 1);
    send(response, await handleRequest({ method, path, query, body: body.value }, context));
  } catch (error) {
    if (request.destroyed && !request.complete) return;
    const requestId = context.newId();
    const { status, code, message } = failureOf(error, { method, path, requestId }, log);
    refuse(status, code, message, requestId);
  } finally {
    log.debug({ method, path, status: response.statusCode }, "request");
  }
}

const EMPTY = new Uint8Array();

/** The body of a request; undefined as soon as it is larger than `limit`. Rejects where the client goes away. */
function bodyOf(request: IncomingMessage, limit: number): Promise<Uint8Array | undefined> {
  if (Number(request.headers["content-length"] ?? 0) > limit) return Promise.resolve(undefined);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else {
        request.pause();
        resolve(undefined);
      }
    });
    request.on("end", () => {
      const [only = EMPTY] = chunks;
      resolve(chunks.length < 2 ? only : Buffer.concat(chunks));
    });
    request.on("error", reject);
    request.on("close", () => {
      // Every request closes; an error is made only where one is due, as its stack costs as much as a check.
      if (!request.complete) reject(new Error("the client went away"));
    });
  });
}

function send(response: ServerResponse, { status, headers, body }: WireResponse): void {
  if (response.destroyed) return;
  const list = HEADERS.slice();
  for (const name in headers) list.push(name, headers[name] as string);
  const length = Buffer.byteLength(body);
  list.push("content-length", String(length));
  response.writeHead(status, list);
  // As many bytes as characters: all are ASCII, which is copied as it is where UTF-8 would be made of it.
  response.end(body, length === body.length ? "latin1" : "utf8");
}
