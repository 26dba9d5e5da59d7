import { choiceOf } from "../choice-of.ts";
import type { Rule } from "../rule.ts";

/**
 * A route has exactly one route type. The API model does not mark RouteSpec as a union, because `priority`
 * stands beside the types; its text says "Specify one route type".
 */
export const routeType: Rule<"MW111"> = {
  kinds: ["route"],
  check(subject, report) {
    for (const { pointer, value } of subject.structures("RouteSpec")) {
      const choice = choiceOf(value, ["httpRoute", "http2Route", "grpcRoute", "tcpRoute"]);
      if (choice.set.length !== 1) report(pointer, choice);
    }
  },
};
