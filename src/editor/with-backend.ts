import { isJsonObject, type JsonObject } from "../lib/json.ts";
import { listAt, textAt } from "./text-at.ts";

/** The spec of a virtual node with one backend more; as it is where it has that backend already. */
export function withBackend(spec: JsonObject, service: string): JsonObject {
  const backends = listAt(spec, "backends");
  if (backends.some((backend) => isBackend(backend, service))) return spec;
  return { ...spec, backends: [...backends, { virtualService: { virtualServiceName: service } }] };
}

/** The spec without the backends that name the service; without `backends` where none is left. */
export function withoutBackend(spec: JsonObject, service: string): JsonObject {
  const left = listAt(spec, "backends").filter((backend) => !isBackend(backend, service));
  const { backends: _before, ...rest } = spec;
  return left.length === 0 ? rest : { ...rest, backends: left };
}

function isBackend(backend: unknown, service: string): boolean {
  return isJsonObject(backend) && textAt(backend, "virtualService", "virtualServiceName") === service;
}
