import { otherProtocols } from "../for-protocol.ts";
import type { Rule } from "../rule.ts";

/** User guide, virtual nodes: a connection pool is that of its listener's protocol. 370 published nodes keep to it. */
export const connectionPoolProtocol: Rule<"MW301"> = {
  kinds: ["virtualNode", "virtualGateway"],
  check(subject, report) {
    for (const { pointer, args } of otherProtocols(subject, "connectionPool")) report(pointer, args);
  },
};
