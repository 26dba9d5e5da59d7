import { isUsableName } from "../../model/reference/usable-name.ts";
import type { TaskGroupLink } from "../candidate.ts";
import { refInText } from "./ref-in-text.ts";

/**
 * The variables that tell an App Mesh Envoy image what it stands for (App Mesh user guide, "Envoy
 * configuration variables"), the one that counts first.
 */
export const ENVOY_VARIABLES = ["APPMESH_RESOURCE_ARN", "APPMESH_VIRTUAL_NODE_NAME", "APPMESH_RESOURCE_NAME"];

/**
 * The virtual node or gateway that a variable of an Envoy container names: by a full ARN, by its path
 * (`mesh/M/virtualNode/X`), or, in `APPMESH_VIRTUAL_NODE_NAME`, by a bare name. Undefined where the value
 * names none.
 */
export function envoyTarget(variable: string, value: string): TaskGroupLink["to"] | undefined {
  const ref = refInText(value);
  if (ref !== undefined) {
    const { kind, mesh, owner, name } = ref;
    if (kind !== "virtualNode" && kind !== "virtualGateway") return undefined;
    return { kind, mesh, ...(owner === undefined ? {} : { owner }), name };
  }
  const isBare = variable === "APPMESH_VIRTUAL_NODE_NAME" && isUsableName(value) && !/[/:]/.test(value);
  return isBare ? { kind: "virtualNode", name: value } : undefined;
}
