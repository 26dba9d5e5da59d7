import { diffDesigns } from "../../../model/change/diff.ts";
import { isEmptyChange } from "../../../model/change/is-empty.ts";
import { notify } from "../../app/notify.tsx";
import type { LookedVersion } from "../../data/looking.ts";
import type { DesignHistory } from "../../data/open-designs-context.ts";

/** Makes the design what it was, as one step of undo; the state before that is kept as a version first. */
export async function restoreVersion(
  { now, versions, look }: DesignHistory,
  { name, design }: LookedVersion,
): Promise<void> {
  if (now.locked !== undefined) return notify({ text: now.locked, tone: "problem" });
  if (isEmptyChange(diffDesigns(now.design, design))) {
    look(undefined);
    return notify({ text: "The design is as it was then: there was nothing to restore." });
  }
  const label = `Restore ${name}`;
  const kept = await versions?.keep(now.design, { reason: "restore", label });
  // Keeping takes a moment, in which the design may have become another tab's.
  if (now.locked !== undefined) return notify({ text: now.locked, tone: "problem" });
  now.apply(diffDesigns(now.design, design), label);
  look(undefined);
  notify({
    text:
      kept?.ok === true
        ? `Restored ${name}.`
        : `Restored ${name}. The state before could not be kept as a version: only Undo has it.`,
    action: { label: "Undo", run: () => void now.undo() },
  });
}
