import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { isJsonArray, isJsonObject, type Json } from "../../lib/json.ts";
import { serverFetch } from "./server-fetch.ts";

/** An App Mesh-compatible endpoint that the server offers. */
export interface Target {
  readonly name: string;
  /** `embedded`: the control plane in the server itself. */
  readonly kind: "embedded" | "configured";
  readonly region: string;
  /** For copied commands (`--endpoint-url`). */
  readonly endpoint: string;
  /** What stands before `/v20190125` in a request of the browser: empty, or `/t/NAME`. */
  readonly basePath: string;
}

/** What the server says of itself. */
export interface Health {
  readonly version: string;
  /** Account (12 digits) and region of the embedded control plane. */
  readonly account: string;
  readonly region: string;
  /** Who is signed in; undefined where the server wants no sign-in. */
  readonly user: { readonly name: string; readonly access: "read" | "write" } | undefined;
}

/** The targets that the server names, the embedded one first. */
export function useTargets(): UseQueryResult<readonly Target[]> {
  return useQuery({ queryKey: ["targets"], queryFn: readTargets, staleTime: Number.POSITIVE_INFINITY });
}

/** Version, account and region of the server. */
export function useHealth(): UseQueryResult<Health> {
  return useQuery({ queryKey: ["health"], queryFn: readHealth, staleTime: Number.POSITIVE_INFINITY });
}

async function readTargets(): Promise<readonly Target[]> {
  const body = await readApi("/api/targets");
  const targets: unknown = isJsonObject(body) ? body["targets"] : undefined;
  const rows: readonly unknown[] = isJsonArray(targets) ? targets : [];
  if (rows.length === 0 || !rows.every(isTarget)) throw unexpected("/api/targets");
  return rows;
}

async function readHealth(): Promise<Health> {
  const body = await readApi("/api/health");
  const { version, account, region, user } = isJsonObject(body) ? body : {};
  if (typeof version !== "string" || typeof account !== "string" || typeof region !== "string") {
    throw unexpected("/api/health");
  }
  return { version, account, region, user: userOf(user) };
}

function userOf(user: Json | undefined): Health["user"] {
  const { name, access } = isJsonObject(user) ? user : {};
  return typeof name === "string" ? { name, access: access === "write" ? "write" : "read" } : undefined;
}

async function readApi(path: string): Promise<unknown> {
  const answer = await serverFetch(path, { headers: { accept: "application/json" } });
  if (answer.status === 401) throw new Error("You are signed out of this server. Sign in again.");
  if (!answer.ok) throw unexpected(path);
  return answer.json();
}

/** React Query takes failures as rejections; this is where they are made. */
function unexpected(path: string): Error {
  return new Error(`The Meshwright server did not answer ${path} as expected. Start it again.`);
}

function isTarget(value: unknown): value is Target {
  if (!isJsonObject(value)) return false;
  const { name, kind, region, endpoint, basePath } = value;
  const texts = [name, region, endpoint, basePath].every((text) => typeof text === "string");
  return texts && (kind === "embedded" || kind === "configured");
}
