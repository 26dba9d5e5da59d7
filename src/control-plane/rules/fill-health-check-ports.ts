import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../../lib/json.ts";

/**
 * A health check that names no port gets the one of its listener, and describe shows it: the Kubernetes
 * controller compares specs with that port ignored where it is unset, and Terraform marks it computed.
 */
export function fillHealthCheckPorts(spec: JsonObject): JsonObject {
  const listeners = spec["listeners"];
  return isJsonArray(listeners) ? { ...spec, listeners: listeners.map(filled) } : spec;
}

function filled(listener: Json): Json {
  if (!isJsonObject(listener)) return listener;
  const { healthCheck, portMapping } = listener;
  if (!isJsonObject(healthCheck) || "port" in healthCheck || !isJsonObject(portMapping)) return listener;
  return { ...listener, healthCheck: { ...healthCheck, port: portMapping["port"] as number } };
}
