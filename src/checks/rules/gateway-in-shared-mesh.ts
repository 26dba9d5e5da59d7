import type { Rule } from "../rule.ts";

/** User guide, shared meshes: only the owner of a mesh creates virtual gateways and gateway routes in it. */
export const gatewayInSharedMesh: Rule<"MW306"> = {
  kinds: ["virtualGateway", "gatewayRoute"],
  check({ ref: { owner } }, report) {
    if (owner !== undefined) report("/owner", { owner });
  },
};
