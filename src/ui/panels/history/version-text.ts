import type { VersionReason, VersionRow } from "../../data/designs/versions/version-row.ts";

const WHY: { readonly [R in VersionReason]: string } = {
  start: "kept when work began",
  pause: "kept after a pause",
  interval: "kept while working",
  import: "kept before an import",
  large: "kept before a large change",
  restore: "kept before a restore",
  apply: "kept before it was applied",
};

/** What a version goes by: its name, else the step that came after it, or where it was applied. */
export function versionTitle({ name, reason, label = "" }: VersionRow): string {
  if (name !== undefined) return name;
  return reason === "apply" ? `Apply to ${label}` : `Before: ${label}`;
}

/** Why a version was kept; undefined where the user saved it. */
export function versionWhy({ reason, name }: VersionRow): string | undefined {
  return reason === undefined || name !== undefined ? undefined : WHY[reason];
}

/** When it was, as people of this place write it: "Today 10:42", "Yesterday 10:42", "3 Nov 2026, 10:42". */
export function whenText(at: number, now: number): string {
  const date = new Date(at);
  const time = date.toLocaleTimeString(undefined, { hour: "2-digit", minute: "2-digit" });
  const days = Math.round((startOfDay(now) - startOfDay(at)) / 86_400_000);
  if (days === 0) return `Today ${time}`;
  if (days === 1) return `Yesterday ${time}`;
  return date.toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });
}

/** What changed against the version before: "+3 ~1 −0", and the same in words. */
export function countsText({ counts, against }: VersionRow): {
  readonly short: string;
  readonly long: string;
} {
  if (against === undefined) return { short: "", long: "The oldest version." };
  if (counts === undefined) return { short: "", long: "What changed cannot be read." };
  const { added, changed, removed } = counts;
  if (added + changed + removed === 0) return { short: "±0", long: "The resources are the same as before." };
  return {
    short: `+${added} ~${changed} −${removed}`,
    long: `Against the version before: ${added} added, ${changed} changed, ${removed} removed.`,
  };
}

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}
