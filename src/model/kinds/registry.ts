import { gatewayRoute } from "./gateway-route/definition.ts";
import type { Kind } from "./kind.ts";
import type { KindDefinition } from "./kind-definition.ts";
import { mesh } from "./mesh/definition.ts";
import { route } from "./route/definition.ts";
import { virtualGateway } from "./virtual-gateway/definition.ts";
import { virtualNode } from "./virtual-node/definition.ts";
import { virtualRouter } from "./virtual-router/definition.ts";
import { virtualService } from "./virtual-service/definition.ts";

const DEFINITIONS = {
  mesh,
  virtualNode,
  virtualService,
  virtualRouter,
  route,
  virtualGateway,
  gatewayRoute,
} satisfies Readonly<Record<Kind, KindDefinition>>;

/** What the core knows of a kind. */
export function kindDefinition(kind: Kind): KindDefinition {
  return DEFINITIONS[kind];
}
