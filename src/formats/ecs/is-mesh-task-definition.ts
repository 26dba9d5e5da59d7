import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../../lib/json.ts";
import { ENVOY_VARIABLES } from "./envoy-target.ts";

/**
 * True for a task definition of a mesh: its proxy is App Mesh, or one of its containers is told what it stands
 * for. Task definitions without either are none of ours.
 */
export function isMeshTaskDefinition(definition: JsonObject): boolean {
  const containers = definition["containerDefinitions"];
  if (!isJsonArray(containers)) return false;
  const proxy = definition["proxyConfiguration"];
  return (isJsonObject(proxy) && proxy["type"] === "APPMESH") || containers.some(isEnvoy);
}

function isEnvoy(container: Json): boolean {
  const environment = isJsonObject(container) ? container["environment"] : undefined;
  return (
    isJsonArray(environment) &&
    environment.some((pair) => {
      const name = isJsonObject(pair) ? pair["name"] : undefined;
      return typeof name === "string" && ENVOY_VARIABLES.includes(name);
    })
  );
}
