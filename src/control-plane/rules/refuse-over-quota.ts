import { isJsonArray, type JsonObject } from "../../lib/json.ts";
import type { Kind } from "../../model/kinds/kind.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import { meshRef, type Ref, siblingRef } from "../../model/reference/ref.ts";
import { type ApiError, apiError } from "../api-error.ts";
import type { Context } from "../context.ts";
import { keyPrefix } from "../key-prefix.ts";
import { kindNoun } from "../kind-noun.ts";
import type { StoreReader } from "../store/store.ts";

/**
 * The default quotas of an account in a region (three public dumps of Service Quotas agree; L-AC861A39, L-E043DFB4,
 * L-50F6C35A, L-DA7495A7, L-87E74146, L-BB90B7FF, L-F6F26D09): meshes in the account, routes in their router or
 * gateway, the others in their mesh.
 */
export const QUOTAS: Readonly<Record<Kind, number>> = {
  mesh: 15,
  virtualNode: 200,
  virtualRouter: 200,
  virtualService: 200,
  virtualGateway: 3,
  route: 50,
  gatewayRoute: 10,
};

/** L-8775AB18. */
export const MAX_BACKENDS = 50;

/** Refuses a resource more than an account of AWS has by default. The words are inferred. */
export async function refuseOverQuota(
  ref: Ref,
  reader: StoreReader,
  { account, quotas }: Pick<Context, "account" | "quotas">,
): Promise<ApiError | undefined> {
  if (quotas === "none") return undefined;
  const quota = QUOTAS[ref.kind];
  const within = holderOf(ref);
  const found = await reader.rows({ prefix: keyPrefix(ref.kind, within), limit: quota });
  if (found.length < quota) return undefined;
  const place = within === undefined ? `account ${account}` : `${kindNoun(within.kind)} ${within.name}`;
  return limit(`The limit of ${quota} ${kindNoun(ref.kind)} resources for ${place} is reached.`);
}

/** Refuses a node with more backends than an account of AWS has by default. */
export function refuseManyBackends(
  ref: Ref,
  spec: JsonObject,
  { quotas }: Pick<Context, "quotas">,
): ApiError | undefined {
  if (quotas === "none" || ref.kind !== "virtualNode") return undefined;
  const { backends } = spec;
  if (!isJsonArray(backends) || backends.length <= MAX_BACKENDS) return undefined;
  return limit(`VirtualNode ${ref.name} has ${backends.length} backends; the limit is ${MAX_BACKENDS}.`);
}

function holderOf(ref: Ref): Ref | undefined {
  if (ref.kind === "mesh") return undefined;
  const { parent } = kindDefinition(ref.kind);
  return parent === undefined || ref.parent === undefined
    ? meshRef(ref)
    : siblingRef(ref, parent.kind, ref.parent);
}

function limit(message: string): ApiError {
  return apiError("LimitExceededException", message);
}
