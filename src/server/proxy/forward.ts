import { SignatureV4 } from "@smithy/signature-v4";
import type { ConfiguredTarget } from "../config/config.ts";
import { refusal } from "../http/json-answer.ts";
import { readBytes } from "../http/read-body.ts";
import type { CredentialsOf } from "./credentials.ts";
import { Sha256 } from "./sha256.ts";

export interface ProxyOptions {
  readonly credentials: CredentialsOf;
  /** Milliseconds until a target must have answered, credentials found and all. */
  readonly timeout: number;
}

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

/** Largest answer that is taken, in bytes: a page of the largest specs is a small part of it. */
const MAX_ANSWER = 64 * 1024 * 1024;

/**
 * Sends a request of the browser to a target, signed here (SigV4, service `appmesh`), and gives its answer
 * back. `path` is that of an operation, from `/v20190125` on. Of the request's own headers only the content
 * type goes along. The answer is read whole first: one that stops half-way is an error with a message then,
 * and not a client that waits for ever.
 */
export async function forward(
  request: Request,
  body: string,
  target: ConfiguredTarget,
  path: string,
  { credentials, timeout }: ProxyOptions,
): Promise<Response> {
  const sent = strictPath(path);
  if (sent === undefined) {
    return refusal(400, "BadRequestException", `The path is not valid percent-encoding: ${path}`);
  }
  const url = new URL(target.endpoint + sent + new URL(request.url).search);
  const limit = new AbortController();
  const tooLate = new Promise<Response>((resolve) => {
    limit.signal.addEventListener("abort", () => resolve(timeoutAnswer(target, timeout)), { once: true });
  });
  const timer = setTimeout(() => limit.abort(), timeout);
  const signal = AbortSignal.any([request.signal, limit.signal]);
  try {
    return await Promise.race([exchange(request, target, url, body, credentials, signal), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/** Signs, sends and reads. Never rejects. */
async function exchange(
  request: Request,
  target: ConfiguredTarget,
  url: URL,
  body: string,
  credentials: CredentialsOf,
  signal: AbortSignal,
): Promise<Response> {
  let headers: Record<string, string>;
  try {
    headers = await signedHeaders(request, target, url, body, credentials);
  } catch (error) {
    return refusal(
      502,
      "TargetCredentialsException",
      `No credentials to sign requests to the target ${target.name} with: ${(error as Error).message.replace(/\.$/, "")}. Set them as for the AWS CLI, or name another profile in the configuration.`,
    );
  }
  try {
    const answer = await fetch(url, {
      method: request.method,
      headers,
      body: request.method === "PUT" ? body : null,
      redirect: "manual",
      signal,
    });
    if (answer.status >= 300 && answer.status < 400) return await redirected(answer, target);
    const content = await readBytes(answer.body, MAX_ANSWER);
    if (content === undefined) return tooLarge(target);
    const hasBody = answer.status !== 204 && answer.status !== 205;
    return new Response(hasBody ? content : null, {
      status: answer.status,
      headers: answerHeaders(answer),
    });
  } catch (error) {
    return refusal(
      502,
      "TargetUnreachableException",
      `${named(target)} cannot be reached: ${causeText(error)}.`,
    );
  }
}

/**
 * A redirect is neither followed, as a signature is meant for one host, nor handed on: the browser would
 * follow it, and where it is relative, ask or change the embedded control plane in the target's stead.
 */
async function redirected(answer: Response, target: ConfiguredTarget): Promise<Response> {
  await answer.body?.cancel();
  const location = answer.headers.get("location");
  return refusal(
    502,
    "TargetRedirectException",
    `${named(target)} answered ${answer.status}${location === null ? "" : `, a redirect to ${location}`}, which is not followed. Correct its endpoint in the configuration.`,
  );
}

function timeoutAnswer(target: ConfiguredTarget, timeout: number): Response {
  return refusal(
    504,
    "TargetTimeoutException",
    `${named(target)} did not answer within ${timeout / 1000} s.`,
  );
}

function tooLarge(target: ConfiguredTarget): Response {
  return refusal(
    502,
    "TargetAnswerException",
    `${named(target)} answered with more than ${MAX_ANSWER} bytes.`,
  );
}

async function signedHeaders(
  request: Request,
  target: ConfiguredTarget,
  url: URL,
  body: string,
  credentials: CredentialsOf,
): Promise<Record<string, string>> {
  const signer = new SignatureV4({
    service: "appmesh",
    region: target.region,
    credentials: await credentials(target),
    sha256: Sha256,
  });
  const contentType = request.headers.get("content-type");
  const signed = await signer.sign({
    method: request.method,
    protocol: url.protocol,
    hostname: url.hostname,
    path: url.pathname,
    query: queryOf(url),
    headers: { host: url.host, ...(contentType === null ? {} : { "content-type": contentType }) },
    body: request.method === "PUT" ? body : "",
  });
  const { host: _set, ...headers } = signed.headers;
  return headers;
}

/**
 * Percent-encodes each segment as signatures expect it: browsers leave some characters as they are.
 * Undefined where the encoding is broken.
 */
function strictPath(path: string): string | undefined {
  try {
    return path.split("/").map(decodeURIComponent).map(strictlyEncoded).join("/");
  } catch {
    return undefined;
  }
}

function strictlyEncoded(segment: string): string {
  return encodeURIComponent(segment).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function queryOf(url: URL): Record<string, string | string[]> {
  const names = [...new Set(url.searchParams.keys())];
  return Object.fromEntries(names.map((name) => [name, url.searchParams.getAll(name)]));
}

function answerHeaders(answer: Response): Headers {
  const connection = (answer.headers.get("connection") ?? "")
    .split(",")
    .map((name) => name.trim().toLowerCase());
  const headers = new Headers();
  for (const [name, value] of answer.headers) {
    if (!DROPPED.has(name) && !connection.includes(name)) headers.append(name, value);
  }
  return headers;
}

function named(target: ConfiguredTarget): string {
  return `The target ${target.name} (${target.endpoint})`;
}

/** `fetch` says only "fetch failed"; what happened is in its cause. */
function causeText(error: unknown): string {
  const { cause, message } = error as Error;
  if (cause instanceof AggregateError) return cause.errors.map((item: Error) => item.message).join("; ");
  return cause instanceof Error ? cause.message : message;
}
