import type { Editor } from "../../../../editor/editor.ts";
import { applyInPlace } from "../../../../model/change/apply.ts";
import type { Change } from "../../../../model/change/change.ts";
import { changeSize } from "../../../../model/change/change-size.ts";
import { reverseChange } from "../../../../model/change/reverse.ts";
import { copyDesign, type Design } from "../../../../model/design/design.ts";
import type { VersionReason } from "./version-row.ts";
import type { Versions } from "./versions.ts";

const MINUTE = 60 * 1000;
/** A pause after which the next edit begins something new, and how long work may go on without a version. */
const PAUSE = 10 * MINUTE;
const INTERVAL = 30 * MINUTE;
/** A step that touches more records than this is large. */
const LARGE = 50;

export interface AutomaticEnvironment {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Calls back once the page has nothing more urgent to do; returns how to give that up. */
  readonly later: (run: () => void) => () => void;
}

/**
 * Keeps the state *before* a step by itself: before the first of a session, before an import and other large steps, before
 * the first after a pause of 10 minutes, and each 30 minutes of work. Only steps of this tab count: a tab that follows
 * another keeps none. The interaction does not wait: the state is made later, from what stands then and the
 * steps since, taken back. Returns how to stop.
 */
export function keepAutomatic(editor: Editor, versions: Versions, env: AutomaticEnvironment): () => void {
  let last: Change | undefined;
  let edited: number | undefined;
  let kept = Number.NEGATIVE_INFINITY;
  let pending:
    | { readonly reason: VersionReason; readonly label: string; readonly since: Change[] }
    | undefined;
  let giveUp = (): void => undefined;

  const keep = (): void => {
    if (pending === undefined) return;
    // A large step that is under way stands half in the design.
    if (editor.locked !== undefined) {
      giveUp = env.later(keep);
      return;
    }
    const { reason, label, since } = pending;
    pending = undefined;
    void versions.keep(stateBefore(editor.design, since), { reason, label });
  };
  const stopChanges = editor.store.subscribe((change) => {
    last = change;
    pending?.since.push(change);
  });
  const stopJournal = editor.onJournal((entry) => {
    const change = last;
    last = undefined;
    if (change === undefined) return;
    const label = entry.op === "do" ? entry.label : entry.op === "undo" ? "Undo" : "Redo";
    const now = env.now();
    const reason = reasonOf(change, label, { now, edited, kept });
    edited = now;
    if (reason === undefined || pending !== undefined) return;
    kept = now;
    pending = { reason, label, since: [change] };
    giveUp = env.later(keep);
  });
  return () => {
    giveUp();
    stopChanges();
    stopJournal();
  };
}

function reasonOf(
  change: Change,
  label: string,
  { now, edited, kept }: { readonly now: number; readonly edited: number | undefined; readonly kept: number },
): VersionReason | undefined {
  if (/^Import\b/.test(label)) return "import";
  // Before it is restored, the state is kept by who restores.
  if (/^Restore\b/.test(label)) return undefined;
  if (changeSize(change) > LARGE) return "large";
  if (edited === undefined) return "start";
  if (now - edited >= PAUSE) return "pause";
  return now - kept >= INTERVAL ? "interval" : undefined;
}

function stateBefore(design: Design, since: readonly Change[]): Design {
  const before = copyDesign(design);
  for (const change of since.toReversed()) applyInPlace(before, reverseChange(change));
  return before;
}
