import type { Rule } from "../rule.ts";

/** API reference, HttpRouteMatch.scheme: "Applicable only for HTTP2 routes". */
export const schemeOfHttp: Rule<"MW208"> = {
  kinds: ["route"],
  check({ spec }, report) {
    const scheme = spec.at("httpRoute").at("match").at("scheme");
    if (scheme.isSet) report(scheme.pointer, {});
  },
};
