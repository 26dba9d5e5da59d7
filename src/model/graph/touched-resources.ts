import type { Change } from "../change/change.ts";
import type { ResourceId } from "../reference/ref.ts";

/** Ids of the resources that the change adds, updates, removes or renames (before and after), each once. */
export function touchedResources(change: Change): Set<ResourceId> {
  const part = change.resources ?? {};
  return new Set([
    ...Object.keys(part.removed ?? {}),
    ...(change.renamed ?? []).flat(),
    ...Object.keys(part.updated ?? {}),
    ...Object.keys(part.added ?? {}),
  ]);
}
