import type { Kind } from "../../../model/kinds/kind.ts";

/** The kind of each resource type of the provider. */
const KIND_OF_TYPE: ReadonlyMap<string, Kind> = new Map([
  ["aws_appmesh_mesh", "mesh"],
  ["aws_appmesh_virtual_node", "virtualNode"],
  ["aws_appmesh_virtual_service", "virtualService"],
  ["aws_appmesh_virtual_router", "virtualRouter"],
  ["aws_appmesh_route", "route"],
  ["aws_appmesh_virtual_gateway", "virtualGateway"],
  ["aws_appmesh_gateway_route", "gatewayRoute"],
]);

/** The kind of a resource type, or undefined for what is not App Mesh. */
export function kindOfType(type: string): Kind | undefined {
  return KIND_OF_TYPE.get(type);
}

/** The attribute that names the virtual router or gateway which a resource lives in. */
export function parentAttribute(kind: Kind): string | undefined {
  return kind === "route"
    ? "virtual_router_name"
    : kind === "gatewayRoute"
      ? "virtual_gateway_name"
      : undefined;
}
