import type { Code } from "./problem-args.ts";
import type { Rule } from "./rule.ts";
import { connectionPoolProtocol } from "./rules/connection-pool-protocol.ts";
import { discoveryWithoutListener } from "./rules/discovery-without-listener.ts";
import { duplicateListenerPort } from "./rules/duplicate-listener-port.ts";
import { duplicateTagKey } from "./rules/duplicate-tag-key.ts";
import { enumValue } from "./rules/enum-value.ts";
import { gatewayInSharedMesh } from "./rules/gateway-in-shared-mesh.ts";
import { gatewayMatchPart } from "./rules/gateway-match-part.ts";
import { gatewayRoutePort } from "./rules/gateway-route-port.ts";
import { gatewayRouteType } from "./rules/gateway-route-type.ts";
import { gatewayTargetPort } from "./rules/gateway-target-port.ts";
import { grpcGatewayMatch } from "./rules/grpc-gateway-match.ts";
import { grpcMethod } from "./rules/grpc-method.ts";
import { headerName } from "./rules/header-name.ts";
import { healthCheckPort } from "./rules/health-check-port.ts";
import { hostnameMatch } from "./rules/hostname-match.ts";
import { httpRetryEvent } from "./rules/http-retry-event.ts";
import { integerRange } from "./rules/integer-range.ts";
import { listItems } from "./rules/list-items.ts";
import { listenerWithoutDiscovery } from "./rules/listener-without-discovery.ts";
import { matchRange } from "./rules/match-range.ts";
import { missingParent } from "./rules/missing-parent.ts";
import { missingReference } from "./rules/missing-reference.ts";
import { pathMatch } from "./rules/path-match.ts";
import { pathRewrite } from "./rules/path-rewrite.ts";
import { pathStart } from "./rules/path-start.ts";
import { prefixAndPath } from "./rules/prefix-and-path.ts";
import { prefixRewrite } from "./rules/prefix-rewrite.ts";
import { queryMatch } from "./rules/query-match.ts";
import { requiredMember } from "./rules/required-member.ts";
import { reservedMatch } from "./rules/reserved-match.ts";
import { reservedTagKey } from "./rules/reserved-tag-key.ts";
import { retryEvents } from "./rules/retry-events.ts";
import { rewriteFitsMatch } from "./rules/rewrite-fits-match.ts";
import { rewritePart } from "./rules/rewrite-part.ts";
import { rewritePrefixAndPath } from "./rules/rewrite-prefix-and-path.ts";
import { rewriteSlashes } from "./rules/rewrite-slashes.ts";
import { routePort } from "./rules/route-port.ts";
import { routeProtocol } from "./rules/route-protocol.ts";
import { routeType } from "./rules/route-type.ts";
import { schemeOfHttp } from "./rules/scheme-of-http.ts";
import { targetPort } from "./rules/target-port.ts";
import { targetProtocol } from "./rules/target-protocol.ts";
import { textLength } from "./rules/text-length.ts";
import { textPattern } from "./rules/text-pattern.ts";
import { timeoutProtocol } from "./rules/timeout-protocol.ts";
import { unionMember } from "./rules/union-member.ts";
import { unknownMember } from "./rules/unknown-member.ts";
import { unresolvedHole } from "./rules/unresolved-hole.ts";
import { valueType } from "./rules/value-type.ts";
import { wildcardName } from "./rules/wildcard-name.ts";

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
  MW201: pathStart,
  MW202: gatewayMatchPart,
  MW203: grpcMethod,
  MW204: grpcGatewayMatch,
  MW205: queryMatch,
  MW206: matchRange,
  MW207: reservedMatch,
  MW208: schemeOfHttp,
  MW209: retryEvents,
  MW210: httpRetryEvent,
  MW211: rewritePart,
  MW212: rewritePrefixAndPath,
  MW213: rewriteSlashes,
  MW214: rewriteFitsMatch,
  MW215: pathRewrite,
  MW216: headerName,
  MW301: connectionPoolProtocol,
  MW302: timeoutProtocol,
  MW303: healthCheckPort,
  MW304: duplicateListenerPort,
  MW305: wildcardName,
  MW306: gatewayInSharedMesh,
  MW307: reservedTagKey,
  MW401: routeProtocol,
  MW402: targetProtocol,
  MW403: routePort,
  MW404: targetPort,
  MW405: gatewayRoutePort,
  MW406: gatewayTargetPort,
  MW407: missingReference,
  MW408: missingParent,
};

/** The codes in order. */
export const CODES = Object.keys(RULES).sort() as readonly Code[];
