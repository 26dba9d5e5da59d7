import { isJsonObject, type Json, type JsonObject } from "../lib/json.ts";
import { jsonEqual } from "../lib/json-equal.ts";
import { fillName, type Values } from "../model/holes/fill-text.ts";
import { nameValue } from "../model/holes/name-value.ts";
import { listAt, nameTextAt } from "./text-at.ts";

/** The spec of a virtual node with one backend more; as it is where it has that backend already. */
export function withBackend(spec: JsonObject, service: string): JsonObject {
  const backends = listAt(spec, "backends");
  if (backends.some((backend) => isBackend(backend, service))) return spec;
  return { ...spec, backends: [...backends, { virtualService: { virtualServiceName: nameValue(service) } }] };
}

/** The spec of a virtual node with this entry among its backends. */
export function withBackendEntry(spec: JsonObject, entry: Json): JsonObject {
  return { ...spec, backends: [...listAt(spec, "backends"), entry] };
}

/**
 * The spec without the backends that name the service; without `backends` where none is left. With the values
 * of the design, names that come to the same are the same: the board draws one line for them.
 */
export function withoutBackend(spec: JsonObject, service: string, values: Values = {}): JsonObject {
  const left = listAt(spec, "backends").filter((backend) => !isBackend(backend, service, values));
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

/** True for an entry of `backends` that names the service; with values, names that come to the same are the same. */
export function isBackend(backend: unknown, service: string, values: Values = {}): boolean {
  const name = isJsonObject(backend)
    ? nameTextAt(backend, "virtualService", "virtualServiceName")
    : undefined;
  return name !== undefined && fillName(name, values) === fillName(service, values);
}
