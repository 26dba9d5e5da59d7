import { severalPorts } from "../listeners-of.ts";
import type { Rule } from "../rule.ts";
import { weightedTargets } from "../weighted-targets.ts";

/** User guide, routes: a target that listens on several ports is named with one of them. */
export const targetPort: Rule<"MW404"> = {
  kinds: ["route"],
  relations: ["target"],
  check(subject, report, related) {
    for (const { target, node } of weightedTargets(subject, related)) {
      const port = target.at("port");
      const ports = port.isUnset ? severalPorts(node.at("listeners")) : undefined;
      if (ports !== undefined) report(port.pointer, { name: node.ref.name, ports });
    }
  },
};
