import type { Rule } from "../rule.ts";

/**
 * A prefix is rewritten where a prefix was matched, a path where a path was (Kubernetes controller, user guide).
 * Of both in one rewrite MW212 tells.
 */
export const rewriteFitsMatch: Rule<"MW214"> = {
  kinds: ["gatewayRoute"],
  check(subject, report) {
    for (const route of subject.readings("HttpGatewayRoute")) {
      const both = route.at("action").at("rewrite");
      if (both.has("prefix") && both.has("path")) continue;
      for (const part of ["prefix", "path"] as const) {
        const rewrite = both.at(part);
        if (rewrite.isSet && route.at("match").at(part).isUnset) report(rewrite.pointer, { part });
      }
    }
  },
};
