import type { Rule } from "../rule.ts";

/**
 * A match on the value of a query parameter says the value (Kubernetes controller); without a match the parameter
 * need only be there. The API model marks neither a union nor a required member here.
 */
export const queryMatch: Rule<"MW205"> = {
  kinds: ["route", "gatewayRoute"],
  check(subject, report) {
    for (const match of subject.readings("QueryParameterMatch")) {
      const exact = match.at("exact");
      if (exact.isUnset) report(exact.pointer, {});
    }
  },
};
