import type { Kind } from "../../model/kinds/kind.ts";

/** The kinds of the App Mesh controller that are resources of App Mesh; BackendGroup and routes are none. */
const RESOURCE_KINDS: Readonly<Record<string, Kind>> = {
  Mesh: "mesh",
  VirtualNode: "virtualNode",
  VirtualService: "virtualService",
  VirtualRouter: "virtualRouter",
  VirtualGateway: "virtualGateway",
  GatewayRoute: "gatewayRoute",
};

/** The kind of resource that an object is, or undefined. */
export function resourceKind(kind: string): Kind | undefined {
  return Object.hasOwn(RESOURCE_KINDS, kind) ? RESOURCE_KINDS[kind] : undefined;
}
