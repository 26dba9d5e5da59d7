import { type ResourceId, refOf } from "../../model/reference/ref.ts";
import type { Observed } from "../../plan/observed.ts";
import type { Target } from "./api.ts";
import { clientOf } from "./client-of.ts";
import { readPresent } from "./read-present.ts";

/** What a target says of the resources of a mesh; nothing where it does not have it, or does not answer. */
export async function readObserved(
  target: Target,
  mesh: ResourceId,
  signal: AbortSignal,
): Promise<ReadonlyMap<ResourceId, Observed>> {
  const { mesh: name, owner } = refOf(mesh);
  const asked = [{ name, ...(owner === undefined ? {} : { owner }) }];
  const read = await readPresent(clientOf(target), asked, { signal });
  return read.ok ? read.value.observed : new Map();
}
