import { isJsonObject, type JsonObject } from "../lib/json.ts";
import { jsonEqual } from "../lib/json-equal.ts";
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

/**
 * The spec with one of equal backends that name the service: what a rename leaves where both names were
 * there. Backends that differ in their client policy are all kept, for the user to choose.
 */
export function withEqualBackendsOnce(spec: JsonObject, service: string): JsonObject {
  const backends = listAt(spec, "backends");
  const once = backends.filter(
    (backend, index) =>
      !isBackend(backend, service) || backends.findIndex((other) => jsonEqual(other, backend)) === index,
  );
  return once.length === backends.length ? spec : { ...spec, backends: once };
}

function isBackend(backend: unknown, service: string): boolean {
  return isJsonObject(backend) && textAt(backend, "virtualService", "virtualServiceName") === service;
}
