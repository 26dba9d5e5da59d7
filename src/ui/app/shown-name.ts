import { fillId } from "../../model/holes/fill-id.ts";
import type { Values } from "../../model/holes/fill-text.ts";
import { type Ref, type ResourceId, refOf } from "../../model/reference/ref.ts";
import { useChosenValues } from "./use-chosen-values.ts";

/** What a resource is called with these values in its name: as on its card. */
export function shownName(id: ResourceId, values: Values): string {
  return refOf(fillId(id, values)).name;
}

/** All names of a resource with the chosen values in them; follows the choice. */
export function useShownRef(id: ResourceId): Ref {
  return refOf(fillId(id, useChosenValues()));
}

/** For a tooltip: the name that is shown, and how it is written where that differs. */
export function nameTitle(id: ResourceId, shown: string): string {
  const { name } = refOf(id);
  return `${shown}${writtenText(name === shown ? undefined : name)}`;
}

/** How a name is written whose placeholders have values. */
export function writtenText(written: string | undefined): string {
  return written === undefined ? "" : ` (written ${written})`;
}

/** True where the name holds the text, as it is shown or as it is written; `wanted` is in lower case. */
export function nameHolds(id: ResourceId, shown: string, wanted: string): boolean {
  if (wanted === "" || shown.toLowerCase().includes(wanted)) return true;
  const { name } = refOf(id);
  return name !== shown && name.toLowerCase().includes(wanted);
}
