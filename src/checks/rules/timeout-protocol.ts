import { otherProtocols } from "../for-protocol.ts";
import type { Rule } from "../rule.ts";

/** User guide, virtual nodes: a listener's timeout is that of its protocol. 370 published nodes keep to it. */
export const timeoutProtocol: Rule<"MW302"> = {
  kinds: ["virtualNode"],
  check(subject, report) {
    for (const { pointer, args } of otherProtocols(subject, "timeout")) report(pointer, args);
  },
};
