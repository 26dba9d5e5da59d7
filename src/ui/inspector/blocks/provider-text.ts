import { nameTextAt } from "../../../editor/text-at.ts";
import type { JsonObject } from "../../../lib/json.ts";

/** What answers for a virtual service, from its spec: `→ payments`, `→ router cart-router`, `no provider`. */
export function providerText(spec: JsonObject): string {
  const node = nameTextAt(spec, "provider", "virtualNode", "virtualNodeName");
  const router = nameTextAt(spec, "provider", "virtualRouter", "virtualRouterName");
  if (node !== undefined) return `→ ${node}`;
  return router === undefined ? "no provider" : `→ router ${router}`;
}
