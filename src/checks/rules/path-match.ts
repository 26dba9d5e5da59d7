import { choiceOf } from "../choice-of.ts";
import type { Rule } from "../rule.ts";

/** A match on the whole path is either exact or a regular expression (Kubernetes controller, AWS CDK). */
export const pathMatch: Rule<"MW113"> = {
  kinds: ["route", "gatewayRoute"],
  check(subject, report) {
    for (const { pointer, value } of subject.structures("HttpPathMatch")) {
      const choice = choiceOf(value, ["exact", "regex"]);
      if (choice.set.length !== 1) report(pointer, choice);
    }
  },
};
