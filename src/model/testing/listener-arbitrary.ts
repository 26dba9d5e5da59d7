import fc from "fast-check";
import type { Json, JsonObject } from "../../lib/json.ts";
import { structureWithout } from "./shape-arbitrary.ts";
import { SPEC_OVERRIDES } from "./spec-overrides.ts";

/** Few ports, so that two designs often have the same ones. */
const PORTS = [8080, 9090];

export interface PortMapping {
  readonly port: number;
  readonly protocol: string;
}

export function portMappings(protocols: readonly string[], minLength: number): fc.Arbitrary<PortMapping[]> {
  const mapping = fc.record({ port: fc.constantFrom(...PORTS), protocol: fc.constantFrom(...protocols) });
  return fc.uniqueArray(mapping, { selector: ({ port }) => port, minLength, maxLength: 2 });
}

/** One listener of each port mapping: pool, timeout and health check are those of its protocol. */
export function listeners(
  shape: string,
  pool: string,
  mappings: readonly PortMapping[],
): fc.Arbitrary<Json[]> {
  const one = (portMapping: PortMapping): fc.Arbitrary<Json> =>
    fc
      .record({
        rest: structureWithout(
          shape,
          ["portMapping", "connectionPool", "timeout", "healthCheck"],
          SPEC_OVERRIDES,
        ),
        own: fc.record(
          {
            connectionPool: ofProtocol(pool, portMapping.protocol),
            healthCheck: healthCheck(portMapping),
            ...(shape === "Listener" ? { timeout: ofProtocol("ListenerTimeout", portMapping.protocol) } : {}),
          },
          { requiredKeys: [], noNullPrototype: true },
        ),
      })
      .map(({ rest, own }): Json => ({ ...rest, ...own, portMapping: { ...portMapping } }));
  return fc.tuple(...mappings.map(one));
}

/** The member of a union that is named like the protocol. */
function ofProtocol(union: string, protocol: string): fc.Arbitrary<Json> {
  return structureWithout(
    union,
    ["http", "http2", "grpc", "tcp"].filter((p) => p !== protocol),
    SPEC_OVERRIDES,
  )
    .filter((value) => protocol in value)
    .map((value): Json => value);
}

function healthCheck({ port, protocol }: PortMapping): fc.Arbitrary<Json> {
  const left = ["port", "protocol", ...(protocol.startsWith("http") ? [] : ["path"])];
  return fc
    .tuple(
      structureWithout("HealthCheckPolicy", left, { String: fc.constantFrom("/ping", "/") }),
      fc.boolean(),
    )
    .map(([check, withPort]): Json => ({ ...check, protocol, ...(withPort ? { port } : {}) }));
}

/** What the spec of a node, router or gateway listens to. */
export function mappingsOf(of: JsonObject): PortMapping[] {
  const list = (of["listeners"] ?? []) as unknown as readonly { readonly portMapping: PortMapping }[];
  return list.map(({ portMapping }) => portMapping);
}
