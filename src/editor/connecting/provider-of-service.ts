import type { JsonObject } from "../../lib/json.ts";
import { listenerEnds, listenerFor, type Protocol } from "../../model/connections/protocols.ts";
import { idOf, type ResourceId, refOf } from "../../model/reference/ref.ts";
import { referencesOf } from "../../model/reference/references-of.ts";
import type { ChangeBuilder } from "../change-builder.ts";

/** The spec of what provides a service as the change leaves it; of a virtual node itself. */
export function providingSpec(builder: ChangeBuilder, item: ResourceId): JsonObject | undefined {
  const spec = builder.resource(item)?.spec;
  if (refOf(item).kind !== "virtualService") return spec;
  const [named] = referencesOf(refOf(item), spec ?? {});
  return named === undefined ? undefined : builder.resource(idOf(named.to))?.spec;
}

/**
 * The port that a gateway route to a service must name: that of the listener meant by its protocol, where the provider
 * has several listeners; undefined where it has one.
 */
export function portOfService(
  builder: ChangeBuilder,
  service: ResourceId,
  protocol: Protocol,
): number | undefined {
  const ends = listenerEnds(providingSpec(builder, service) ?? {});
  return ends.length > 1 ? (listenerFor(protocol, ends) ?? ends[0])?.port : undefined;
}
