import { PROTOCOLS, type Protocol, ROUTE_TYPE_OF } from "../model/connections/protocols.ts";
import type { Reading } from "./reading.ts";

/** The one type that a route or gateway route has, with its protocol; undefined where it has none or several. */
export function routeTypeOf(
  spec: Reading,
): { readonly protocol: Protocol; readonly route: Reading } | undefined {
  const [protocol, ...others] = PROTOCOLS.filter((one) => spec.has(ROUTE_TYPE_OF[one]));
  if (protocol === undefined || others.length > 0) return undefined;
  return { protocol, route: spec.at(ROUTE_TYPE_OF[protocol]) };
}
