import { compareText } from "../../lib/compare-text.ts";
import { idOf } from "../../model/reference/ref.ts";
import { referencesOf as referencesIn } from "../../model/reference/references-of.ts";
import type { StoredResource } from "./stored-resource.ts";

/**
 * Keys of the resources that a record's spec names (providers, backends, targets), distinct and sorted by code
 * unit. What it names need not exist.
 */
export function referencesOf({ ref, spec }: StoredResource): readonly string[] {
  const references = referencesIn(ref, spec);
  if (references.length === 0) return [];
  return [...new Set(references.map(({ to }) => idOf(to)))].sort(compareText);
}
