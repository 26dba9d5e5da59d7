import type { Rule } from "../rule.ts";

const EVENTS = ["server-error", "gateway-error", "client-error", "stream-error"];

/** The API reference lists the events; the API model has texts of 1 to 25 characters. */
export const httpRetryEvent: Rule<"MW210"> = {
  kinds: ["route"],
  check(subject, report) {
    for (const policy of subject.readings("HttpRetryPolicy", "GrpcRetryPolicy")) {
      for (const { pointer, text } of policy.at("httpRetryEvents").items ?? []) {
        if (text !== undefined && text !== "" && !EVENTS.includes(text)) {
          report(pointer, { allowed: EVENTS, actual: text });
        }
      }
    }
  },
};
