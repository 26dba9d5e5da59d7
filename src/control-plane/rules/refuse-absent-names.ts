import type { JsonObject } from "../../lib/json.ts";
import { idOf, type Ref } from "../../model/reference/ref.ts";
import { referencesOf } from "../../model/reference/references-of.ts";
import type { ApiError } from "../api-error.ts";
import type { Context } from "../context.ts";
import { absent } from "../operations/presence.ts";
import type { StoreReader } from "../store/store.ts";

/**
 * What a provider, a weighted target or a gateway route names must exist. A backend may name a service that does
 * not ("Although the VirtualService does not yet exist, you can still specify it": aws-app-mesh-examples issue 92).
 * For gateway routes the API model says "an existing virtual service"; for the other two it is inferred: the
 * console offers the provider "None" for what does not exist yet, and AWS's scripts make nodes before routes.
 */
export async function refuseAbsentNames(
  ref: Ref,
  spec: JsonObject,
  reader: StoreReader,
  { account, rulesOff }: Pick<Context, "account" | "rulesOff">,
): Promise<ApiError | undefined> {
  if (rulesOff.has("MW407")) return undefined;
  for (const { role, to } of referencesOf(ref, spec)) {
    if (role === "backend") continue;
    if (!(await reader.has(idOf(to)))) return absent(to, account);
  }
  return undefined;
}
