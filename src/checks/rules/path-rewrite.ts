import type { Rule } from "../rule.ts";

/** A path rewrite says the new path: unlike a prefix, a path has no rewrite of its own (AWS CDK). */
export const pathRewrite: Rule<"MW215"> = {
  kinds: ["gatewayRoute"],
  check(subject, report) {
    for (const rewrite of subject.readings("HttpGatewayRoutePathRewrite")) {
      const exact = rewrite.at("exact");
      if (exact.isUnset) report(exact.pointer, {});
    }
  },
};
