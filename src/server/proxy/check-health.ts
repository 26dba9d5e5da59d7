import type { ConfiguredTarget } from "../config/config.ts";
import { answerProblem } from "./answer-problem.ts";
import { type ProxyOptions, sendToTarget } from "./send-to-target.ts";

/** How a target is, as seen from here at one moment. */
export interface TargetHealth {
  /** `refused`: it answers, but not to us, or there is nothing to sign with. */
  readonly state: "reachable" | "refused" | "unreachable";
  /** Whole milliseconds until it answered, or until that was given up. */
  readonly latency: number;
  /** Twelve digits, from the ARN of a mesh; null where nothing told it. */
  readonly account: string | null;
  /** Why it is not reachable or refuses, one sentence. */
  readonly problem: string | null;
}

/** Somebody waits for this: longer than that a target that is well does not take, in milliseconds. */
const TIMEOUT = 5000;

/** Asks a target for one mesh. */
export async function checkHealth(
  target: ConfiguredTarget,
  { credentials, timeout }: ProxyOptions,
  signal: AbortSignal,
): Promise<TargetHealth> {
  const url = new URL(`${target.endpoint}/v20190125/meshes?limit=1`);
  const call = { method: "GET", url, contentType: null, body: "" };
  const started = performance.now();
  const options = { credentials, timeout: Math.min(timeout, TIMEOUT), attempts: 1, signal };
  const outcome = await sendToTarget(call, target, options);
  const latency = Math.round(performance.now() - started);
  const problem = outcome.ok ? answerProblem(outcome.value, target) : outcome.error;
  if (!outcome.ok || problem !== undefined) {
    const state = problem?.code === "TargetCredentialsException" ? "refused" : "unreachable";
    return { state, latency, account: null, problem: problem?.message ?? null };
  }
  const { status, headers, content } = outcome.value;
  const text = new TextDecoder().decode(content);
  if (status < 400) {
    const account = /"arn:[^:"]*:appmesh:[^:"]*:(\d{12}):/.exec(text)?.[1] ?? null;
    return { state: "reachable", latency, account, problem: null };
  }
  return { state: "refused", latency, account: null, problem: errorText(status, headers, text) };
}

function errorText(status: number, headers: Headers, text: string): string {
  const code = headers.get("x-amzn-errortype")?.split(":")[0] ?? String(status);
  const message = /"[mM]essage"\s*:\s*("(?:[^"\\]|\\.)*")/.exec(text)?.[1];
  return message === undefined ? code : `${code}: ${JSON.parse(message) as string}`;
}
