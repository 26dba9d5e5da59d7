import type { Operation } from "../../model/schema/operation.ts";
import type { ConfiguredTarget } from "../config/config.ts";
import { refusal } from "../http/json-answer.ts";
import { answerProblem } from "./answer-problem.ts";
import type { TargetAnswer } from "./exchange.ts";
import { type ProxyOptions, sendToTarget } from "./send-to-target.ts";
import { strictPath } from "./strict-path.ts";
import { problemAnswer } from "./target-problem.ts";

/** Headers of an answer that speak of one connection, or of an encoding that is undone here (RFC 9110, 7.6.1). */
const DROPPED = new Set([
  "connection",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "content-encoding",
  "content-length",
  "set-cookie",
  "strict-transport-security",
  "alt-svc",
]);

/** How often a request is sent at most that does the same when it is sent again. */
const ATTEMPTS = 3;

/** A request of a client, and the operation that it is of. */
interface Forwarded {
  readonly request: Request;
  readonly body: string;
  /** That of the operation, from `/v20190125` on. */
  readonly path: string;
  readonly operation: Operation;
}

/**
 * Sends a request of the browser to a target, signed here, and gives its answer back, also an error in the
 * target's own words. Of the request's own headers only the content type goes along. When the client goes
 * away, so does the request to the target.
 */
export async function forward(
  { request, body, path, operation }: Forwarded,
  target: ConfiguredTarget,
  options: ProxyOptions,
): Promise<Response> {
  const sent = strictPath(path);
  if (sent === undefined) {
    return refusal(400, "BadRequestException", `The path is not valid percent-encoding: ${path}`);
  }
  const call = {
    method: request.method,
    url: new URL(target.endpoint + sent + new URL(request.url).search),
    contentType: request.headers.get("content-type"),
    body,
  };
  const attempts = mayRepeat(operation, body) ? ATTEMPTS : 1;
  const outcome = await sendToTarget(call, target, { ...options, attempts, signal: request.signal });
  if (!outcome.ok) return problemAnswer(outcome.error);
  const problem = answerProblem(outcome.value, target);
  return problem === undefined ? handedOn(outcome.value) : problemAnswer(problem);
}

/**
 * Whether a request may be sent again though it may have been done: reads, deletes, tags, and what carries a
 * token by which the API knows it again.
 */
function mayRepeat({ method, verb }: Operation, body: string): boolean {
  if (method !== "PUT" || verb === "Tag" || verb === "Untag") return true;
  try {
    const { clientToken } = JSON.parse(body) as { readonly clientToken?: unknown };
    return typeof clientToken === "string" && clientToken !== "";
  } catch {
    return false;
  }
}

function handedOn({ status, headers, content }: TargetAnswer): Response {
  const hasBody = status !== 204 && status !== 205;
  return new Response(hasBody ? content : null, { status, headers: answerHeaders(headers) });
}

function answerHeaders(given: Headers): Headers {
  const connection = (given.get("connection") ?? "").split(",").map((name) => name.trim().toLowerCase());
  const headers = new Headers();
  for (const [name, value] of given) {
    if (!DROPPED.has(name) && !connection.includes(name)) headers.append(name, value);
  }
  return headers;
}
