import type { Difference } from "../../../compare/difference.ts";
import { SIGNS } from "../../../diagram/compared/change-state.ts";

/** The sign of a row that differs: `+`, `~ 2`. */
export function differenceSign({ state, fields }: Difference): string {
  return state === "changed" ? `${SIGNS[state]} ${fields.length}` : SIGNS[state];
}

/** What its name says of it: ", added", ", changed: 2 fields"; nothing where it does not differ. */
export function differenceText(difference: Difference | undefined): string {
  if (difference === undefined) return "";
  const { state, fields } = difference;
  if (state !== "changed") return `, ${state}`;
  return `, changed: ${fields.length} field${fields.length === 1 ? "" : "s"}`;
}
