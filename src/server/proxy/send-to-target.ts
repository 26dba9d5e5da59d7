import { err, type Result } from "../../lib/result.ts";
import type { ConfiguredTarget } from "../config/config.ts";
import type { CredentialsOf } from "./credentials.ts";
import { exchange, type TargetAnswer, type TargetCall } from "./exchange.ts";
import { named, type TargetProblem } from "./target-problem.ts";

export interface ProxyOptions {
  readonly credentials: CredentialsOf;
  /** Milliseconds until a target must have answered, credentials, repeated tries and all. */
  readonly timeout: number;
}

interface SendOptions extends ProxyOptions {
  /** How often the request is sent at most; more than once only what may be done twice. */
  readonly attempts: number;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

/** The wait before the second try is at most this long, before the third twice that, in milliseconds. */
const FIRST_WAIT = 100;
const BUSY = new Set([429, 500, 502, 503, 504]);

type Outcome = Result<TargetAnswer, TargetProblem>;

/**
 * Sends a request to a target. Where the target is busy, fails (429, 5xx) or breaks the connection, the request
 * is sent again after a while of chance, so that clients do not come back all at once; a longer while that the
 * target asks for is kept. No try begins that could not end in time: the last answer is given then.
 */
export async function sendToTarget(
  call: TargetCall,
  target: ConfiguredTarget,
  { credentials, timeout, attempts, signal }: SendOptions,
): Promise<Outcome> {
  const limit = new AbortController();
  const tooLate = new Promise<Outcome>((resolve) => {
    limit.signal.addEventListener("abort", () => resolve(err(timedOut(target, timeout))), { once: true });
  });
  const deadline = performance.now() + timeout;
  const timer = setTimeout(() => limit.abort(), timeout);
  const either = AbortSignal.any([signal, limit.signal]);
  try {
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await Promise.race([exchange(call, target, credentials, either), tooLate]);
      if (attempt === attempts || either.aborted || !mayPass(outcome)) return outcome;
      const wait = waitAfter(attempt, outcome);
      if (performance.now() + wait >= deadline) return outcome;
      await sleep(wait, either);
      if (either.aborted) return outcome;
    }
  } finally {
    clearTimeout(timer);
  }
}

/** Whether it may go better in a moment. */
function mayPass(outcome: Outcome): boolean {
  return outcome.ok ? BUSY.has(outcome.value.status) : outcome.error.code === "TargetUnreachableException";
}

/** Milliseconds: any time up to twice the last limit ("full jitter"), or longer where the target asks for it. */
function waitAfter(attempt: number, outcome: Outcome): number {
  const chance = Math.random() * FIRST_WAIT * 2 ** (attempt - 1);
  const asked = outcome.ok ? Number(outcome.value.headers.get("retry-after") ?? 0) * 1000 : 0;
  return Number.isFinite(asked) ? Math.max(chance, asked) : chance;
}

function sleep(time: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, time);
    signal.addEventListener("abort", done);
  });
}

function timedOut(target: ConfiguredTarget, timeout: number): TargetProblem {
  const message = `${named(target)} did not answer within ${timeout / 1000} s.`;
  return { status: 504, code: "TargetTimeoutException", message };
}
