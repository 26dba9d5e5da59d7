import { isJsonArray, isJsonObject, type Json } from "../../lib/json.ts";
import { ENVOY_VARIABLES } from "./envoy-target.ts";

/** True for the containers of a task definition of which one is told what it stands for in a mesh. */
export function isMeshTaskDefinition(containers: readonly Json[]): boolean {
  return containers.some((container) => {
    const environment = isJsonObject(container) ? container["environment"] : undefined;
    return (
      isJsonArray(environment) &&
      environment.some((pair) => {
        const name = isJsonObject(pair) ? pair["name"] : undefined;
        return typeof name === "string" && ENVOY_VARIABLES.includes(name);
      })
    );
  });
}
