import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { isJsonObject } from "../../lib/json.ts";
import { serverFetch } from "./server-fetch.ts";

/** How a target is, as the server saw it a moment ago. */
export interface TargetHealth {
  /** `refused`: it answers, but not to us, or there is nothing to sign with. */
  readonly state: "reachable" | "refused" | "unreachable";
  /** Milliseconds. */
  readonly latency: number;
  /** Twelve digits; undefined where nothing told it. */
  readonly account: string | undefined;
  /** Why it cannot be used, one sentence. */
  readonly problem: string | undefined;
}

/** An answer is good for this long, in milliseconds: nobody asks in a loop. */
const FRESH = 10_000;

/** Asks how a target is, when something that shows it appears. */
export function useTargetHealth(name: string): UseQueryResult<TargetHealth> {
  return useQuery({
    queryKey: ["target-health", name],
    queryFn: ({ signal }) => readHealth(name, signal),
    staleTime: FRESH,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

async function readHealth(name: string, signal: AbortSignal): Promise<TargetHealth> {
  const answer = await serverFetch(`/api/targets/${encodeURIComponent(name)}/health`, { signal });
  const body: unknown = answer.ok ? await answer.json() : undefined;
  const { state, latency, account, problem } = isJsonObject(body) ? body : {};
  if (
    (state !== "reachable" && state !== "refused" && state !== "unreachable") ||
    typeof latency !== "number"
  ) {
    throw new Error("The Meshwright server did not say how the target is.");
  }
  return {
    state,
    latency,
    account: typeof account === "string" ? account : undefined,
    problem: typeof problem === "string" ? problem : undefined,
  };
}
