import { idOf, type Ref, type ResourceId, refOf } from "../../model/reference/ref.ts";
import { type ApiError, apiError } from "../api-error.ts";
import type { Context } from "../context.ts";
import { kindNoun } from "../kind-noun.ts";
import type { StoreWriter } from "../store/store.ts";

/** Names in one answer. */
const NAMED = 5;

/**
 * What others name is not deleted: "You can't delete a virtual node if it is specified as a target in any route or
 * as a provider in any virtual service" (user guide); a router that is a provider and a service that a gateway
 * route leads to likewise. A service that is only a backend can go (inferred: a backend may name what does not exist).
 */
export async function refuseInUse(
  ref: Ref,
  writer: StoreWriter,
  _context: Context,
): Promise<ApiError | undefined> {
  const noun = `${kindNoun(ref.kind)} with name ${ref.name}`;
  const named = (kind: Ref["kind"]): Promise<readonly ResourceId[]> =>
    writer.referrers(idOf(ref), { kind, limit: NAMED });
  if (ref.kind === "virtualNode" && (await named("route")).length > 0) {
    // The service's own words: terraform-provider-aws issue 38444.
    return inUse(`${noun} cannot be deleted because it is the target of one or more routes.`);
  }
  if (ref.kind === "virtualNode" || ref.kind === "virtualRouter") {
    // aws-app-mesh-controller-for-k8s issue 25, of a router.
    if ((await named("virtualService")).length > 0)
      return inUse(`${noun} cannot be deleted because it is a VirtualService provider`);
  }
  if (ref.kind === "virtualService") {
    // aws-nuke issue 913, where ids of the service's own stand in the brackets.
    const routes = (await named("gatewayRoute")).map((id) => `${refOf(id).parent}/${refOf(id).name}`);
    if (routes.length > 0) {
      return inUse(
        `VirtualService ${ref.name} is being referenced in the following: GATEWAY_ROUTE: [${routes.join(", ")}]`,
      );
    }
  }
  return undefined;
}

function inUse(message: string): ApiError {
  return apiError("ResourceInUseException", message);
}
