import { listenersOf } from "../listeners-of.ts";
import type { Rule } from "../rule.ts";

/** Two listeners of one proxy cannot have the same port. That the service refused it is inferred: routes choose by port. */
export const duplicateListenerPort: Rule<"MW304"> = {
  kinds: ["virtualNode", "virtualRouter", "virtualGateway"],
  check({ spec }, report) {
    const firsts = new Map<number, number>();
    for (const [index, { port, at }] of (listenersOf(spec.at("listeners")) ?? []).entries()) {
      if (port === undefined) continue;
      const first = firsts.get(port);
      if (first === undefined) firsts.set(port, index);
      else report(at.at("portMapping").at("port").pointer, { port, first });
    }
  },
};
