import type { Code } from "./problem-args.ts";
import type { Rule } from "./rule.ts";
import { discoveryWithoutListener } from "./rules/discovery-without-listener.ts";
import { duplicateTagKey } from "./rules/duplicate-tag-key.ts";
import { enumValue } from "./rules/enum-value.ts";
import { gatewayRouteType } from "./rules/gateway-route-type.ts";
import { hostnameMatch } from "./rules/hostname-match.ts";
import { integerRange } from "./rules/integer-range.ts";
import { listItems } from "./rules/list-items.ts";
import { listenerWithoutDiscovery } from "./rules/listener-without-discovery.ts";
import { pathMatch } from "./rules/path-match.ts";
import { prefixAndPath } from "./rules/prefix-and-path.ts";
import { prefixRewrite } from "./rules/prefix-rewrite.ts";
import { requiredMember } from "./rules/required-member.ts";
import { routeType } from "./rules/route-type.ts";
import { textLength } from "./rules/text-length.ts";
import { textPattern } from "./rules/text-pattern.ts";
import { unionMember } from "./rules/union-member.ts";
import { unknownMember } from "./rules/unknown-member.ts";
import { unresolvedHole } from "./rules/unresolved-hole.ts";
import { valueType } from "./rules/value-type.ts";

/** The rule that finds each code. A code without a rule does not compile. */
export const RULES: { readonly [C in Code]: Rule<C> } = {
  MW101: requiredMember,
  MW102: unknownMember,
  MW103: valueType,
  MW104: integerRange,
  MW105: textLength,
  MW106: listItems,
  MW107: textPattern,
  MW108: enumValue,
  MW109: unionMember,
  MW110: unresolvedHole,
  MW111: routeType,
  MW112: gatewayRouteType,
  MW113: pathMatch,
  MW114: hostnameMatch,
  MW115: prefixRewrite,
  MW116: prefixAndPath,
  MW117: listenerWithoutDiscovery,
  MW118: discoveryWithoutListener,
  MW119: duplicateTagKey,
};
