import { isJsonObject, type Json, type JsonObject } from "../lib/json.ts";
import { err, ok, type Result } from "../lib/result.ts";
import type { InputMember } from "../model/schema/operation.ts";
import { OPERATIONS, type OperationName } from "../model/schema/operations.generated.ts";
import type { AbortSignalLike, ApiClient, ApiError } from "./client.ts";

/** A request as `fetch` takes it. */
export interface HttpRequest {
  readonly method: "GET" | "PUT" | "DELETE";
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal?: AbortSignalLike;
}

/** What is read of an answer; a `Response` fits. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}

/** `(url, init) => fetch(url, init as RequestInit)`; rejects where no answer came. */
export type FetchLike = (url: string, request: HttpRequest) => Promise<HttpAnswer>;

/**
 * An `ApiClient` over HTTP. `base` stands before the API's own path `/v20190125/…`: empty for the embedded
 * control plane of the same origin, `/t/staging` for a target behind the proxy, or an origin.
 */
export function httpClient(fetchLike: FetchLike, base: string): ApiClient {
  return async (operation, input, signal) => {
    const { url, request } = httpRequest(operation, input);
    try {
      const answer = await fetchLike(base + url, signal === undefined ? request : { ...request, signal });
      return readAnswer(answer, await answer.text());
    } catch (reason) {
      const message = reason instanceof Error ? reason.message : String(reason);
      return err({ code: signal?.aborted ? "Stopped" : "NetworkFailure", status: 0, message });
    }
  };
}

/**
 * The HTTP request of an operation: path with each name percent-encoded, query, and the remaining members
 * as JSON body. Members that the operation does not have are a bug of the caller.
 */
export function httpRequest(
  operation: OperationName,
  input: JsonObject,
): { url: string; request: HttpRequest } {
  const { method, uri, members } = OPERATIONS[operation];
  const query: string[] = [];
  const body: Record<string, Json> = {};
  let path = uri;
  for (const [member, value] of Object.entries(input)) {
    const place: InputMember | undefined = members[member];
    if (place === undefined) throw new Error(`${operation} has no member ${member}`);
    if (place.in === "body") body[place.as] = value;
    else if (place.in === "querystring") query.push(`${place.as}=${encoded(value)}`);
    else path = path.replace(`{${place.as}}`, () => encoded(value));
  }
  const url = query.length === 0 ? path : `${path}?${query.sort().join("&")}`;
  const headers = { accept: "application/json" };
  if (method !== "PUT") return { url, request: { method, headers } };
  const withBody = {
    method,
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify(body),
  };
  return { url, request: withBody };
}

/** As AWS clients encode a name: also `!'()*`, which `encodeURIComponent` leaves. */
function encoded(value: Json): string {
  const text = encodeURIComponent(typeof value === "string" ? value : JSON.stringify(value));
  return text.replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}

function readAnswer(answer: HttpAnswer, text: string): Result<JsonObject, ApiError> {
  const body = parsed(text);
  const requestId = answer.headers.get("x-amzn-requestid");
  const withId = requestId === null ? {} : { requestId };
  if (answer.status >= 200 && answer.status < 300) {
    if (isJsonObject(body)) return ok(body);
    // Tag and untag answer with an empty object, which some servers leave out altogether.
    if (text.trim() === "") return ok({});
    const message = `the answer is no JSON object: ${excerpt(text)}`;
    return err({ code: "UnexpectedAnswer", status: answer.status, message, ...withId });
  }
  return err({
    code: errorCode(answer, body),
    status: answer.status,
    message: errorMessage(body, text) || `HTTP status ${answer.status}`,
    ...withId,
  });
}

/**
 * The header `x-amzn-ErrorType: NotFoundException:http://…`, else `__type` (`namespace#NotFoundException`)
 * or `code` of the body.
 */
function errorCode(answer: HttpAnswer, body: Json | undefined): string {
  const members = isJsonObject(body) ? body : {};
  const named = [answer.headers.get("x-amzn-errortype"), members["__type"], members["code"]];
  const name = named.find((candidate) => typeof candidate === "string" && candidate !== "");
  if (typeof name !== "string") return "UnexpectedAnswer";
  return (name.split(":")[0] ?? "").split("#").at(-1) ?? name;
}

function errorMessage(body: Json | undefined, text: string): string {
  if (!isJsonObject(body)) return excerpt(text);
  const message = body["message"] ?? body["Message"];
  return typeof message === "string" ? message : excerpt(text);
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** Enough of a page that a proxy or another server sent to recognise it. */
function excerpt(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}
