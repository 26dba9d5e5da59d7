import { SignatureV4 } from "@smithy/signature-v4";
import { err, ok, type Result } from "../../lib/result.ts";
import type { ConfiguredTarget } from "../config/config.ts";
import { readBytes } from "../http/read-body.ts";
import type { CredentialsOf } from "./credentials.ts";
import { Sha256 } from "./sha256.ts";
import { named, type TargetProblem } from "./target-problem.ts";

/** A request to a target, not signed yet. */
export interface TargetCall {
  readonly method: string;
  readonly url: URL;
  readonly contentType: string | null;
  readonly body: string;
}

/** The whole answer of a target. */
export interface TargetAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly content: Uint8Array<ArrayBuffer>;
}

/** Largest answer that is taken, in bytes: a page of the largest specs is a small part of it. */
const MAX_ANSWER = 64 * 1024 * 1024;

/**
 * Signs a request (SigV4, service `appmesh`), sends it and reads the answer whole, so that one that stops
 * half-way is an error with a message. Never rejects.
 */
export async function exchange(
  call: TargetCall,
  target: ConfiguredTarget,
  credentials: CredentialsOf,
  signal: AbortSignal,
): Promise<Result<TargetAnswer, TargetProblem>> {
  let headers: Record<string, string>;
  try {
    headers = await signedHeaders(call, target, credentials);
  } catch (error) {
    const why = (error as Error).message.replace(/\.$/, "");
    return err({
      status: 502,
      code: "TargetCredentialsException",
      message: `No credentials to sign requests to the target ${target.name} with: ${why}. Set them as for the AWS CLI, or name another profile in the configuration.`,
    });
  }
  try {
    const { method, url, body } = call;
    const answer = await fetch(url, {
      method,
      headers,
      body: method === "PUT" ? body : null,
      redirect: "manual",
      signal,
    });
    if (answer.status >= 300 && answer.status < 400) return err(await redirected(answer, target));
    const content = await readBytes(answer.body, MAX_ANSWER);
    if (content !== undefined) return ok({ status: answer.status, headers: answer.headers, content });
    const message = `${named(target)} answered with more than ${MAX_ANSWER} bytes.`;
    return err({ status: 502, code: "TargetAnswerException", message });
  } catch (error) {
    const message = `${named(target)} cannot be reached: ${causeText(error)}.`;
    return err({ status: 502, code: "TargetUnreachableException", message });
  }
}

/**
 * A redirect is neither followed, as a signature is meant for one host, nor handed on: the browser would
 * follow it, and where it is relative, ask or change the embedded control plane in the target's stead.
 */
async function redirected(answer: Response, target: ConfiguredTarget): Promise<TargetProblem> {
  await answer.body?.cancel();
  const location = answer.headers.get("location");
  const where = location === null ? "" : `, a redirect to ${location}`;
  return {
    status: 502,
    code: "TargetRedirectException",
    message: `${named(target)} answered ${answer.status}${where}, which is not followed. Correct its endpoint in the configuration.`,
  };
}

async function signedHeaders(
  { method, url, contentType, body }: TargetCall,
  target: ConfiguredTarget,
  credentials: CredentialsOf,
): Promise<Record<string, string>> {
  const signer = new SignatureV4({
    service: "appmesh",
    region: target.region,
    credentials: await credentials(target),
    sha256: Sha256,
  });
  const signed = await signer.sign({
    method,
    protocol: url.protocol,
    hostname: url.hostname,
    path: url.pathname,
    query: queryOf(url),
    headers: { host: url.host, ...(contentType === null ? {} : { "content-type": contentType }) },
    body: method === "PUT" ? body : "",
  });
  const { host: _set, ...headers } = signed.headers;
  return headers;
}

function queryOf(url: URL): Record<string, string | string[]> {
  const names = [...new Set(url.searchParams.keys())];
  return Object.fromEntries(names.map((name) => [name, url.searchParams.getAll(name)]));
}

/** `fetch` says only "fetch failed"; what happened is in its cause. */
function causeText(error: unknown): string {
  const { cause, message } = error as Error;
  if (cause instanceof AggregateError) return cause.errors.map((item: Error) => item.message).join("; ");
  return cause instanceof Error ? cause.message : message;
}
