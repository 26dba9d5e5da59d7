import type { Rule } from "../rule.ts";

/** AWS CDK: "When prefix path for the rewrite is specified, it must start and end with '/'"; the user guide too. */
export const rewriteSlashes: Rule<"MW213"> = {
  kinds: ["gatewayRoute"],
  check(subject, report) {
    for (const rewrite of subject.readings("HttpGatewayRoutePrefixRewrite")) {
      const { pointer, text } = rewrite.at("value");
      if (text !== undefined && !(text.startsWith("/") && text.endsWith("/")))
        report(pointer, { actual: text });
    }
  },
};
