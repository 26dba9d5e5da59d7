import type { Rule } from "../rule.ts";

/** A range starts before it ends: the start belongs to it, the end does not (API reference; Kubernetes controller). */
export const matchRange: Rule<"MW206"> = {
  kinds: ["route", "gatewayRoute"],
  check(subject, report) {
    for (const range of subject.readings("MatchRange")) {
      const start = range.at("start").number;
      const end = range.at("end").number;
      if (start !== undefined && end !== undefined && start >= end) report(range.pointer, { start, end });
    }
  },
};
