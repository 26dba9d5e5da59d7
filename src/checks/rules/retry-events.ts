import type { Rule } from "../rule.ts";

const LISTS = {
  HttpRetryPolicy: ["httpRetryEvents", "tcpRetryEvents"],
  GrpcRetryPolicy: ["grpcRetryEvents", "httpRetryEvents", "tcpRetryEvents"],
} as const;

/** API reference, HttpRetryPolicy: "Specify at least one value for at least one of the types of RetryEvents". */
export const retryEvents: Rule<"MW209"> = {
  kinds: ["route"],
  check(subject, report) {
    for (const [shape, members] of Object.entries(LISTS)) {
      for (const policy of subject.readings(shape)) {
        if (members.every((member) => policy.at(member).isUnset)) report(policy.pointer, { members });
      }
    }
  },
};
