import { isJsonObject, type Json, type JsonObject } from "../lib/json.ts";
import { PROTOCOLS, type Protocol } from "./traffic-request.ts";

/** The route of one protocol in the spec of a route or gateway route. */
export interface TypedRoute {
  readonly protocol: Protocol;
  /** From the spec: `/httpRoute`. */
  readonly pointer: string;
  /** A hole or a wrong value too. */
  readonly value: Json;
}

/** The first route type that the spec has (it should have one); undefined where it has none. */
export function routeOf(spec: JsonObject): TypedRoute | undefined {
  for (const protocol of PROTOCOLS) {
    const member = `${protocol}Route`;
    if (Object.hasOwn(spec, member)) return { protocol, pointer: `/${member}`, value: spec[member] ?? null };
  }
  return undefined;
}

/** A member of a value that may be anything; undefined where there is none. */
export function memberOf(value: Json | undefined, member: string): Json | undefined {
  return isJsonObject(value) && Object.hasOwn(value, member) ? value[member] : undefined;
}
