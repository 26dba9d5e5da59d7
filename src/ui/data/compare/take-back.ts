import { takeOver } from "../../../compare/take-over.ts";
import type { Command } from "../../../editor/command.ts";
import type { Design } from "../../../model/design/design.ts";
import { type ResourceId, refOf } from "../../../model/reference/ref.ts";

/** Makes resources what they are in the other design: one step of undo. */
export const takeBack: Command<{ readonly other: Design; readonly ids: readonly ResourceId[] }> = (
  { design },
  { other, ids },
) => {
  const [first = ""] = ids;
  const what = ids.length === 1 ? refOf(first).name : `${ids.length} differences`;
  return { change: takeOver(design, other, ids), label: `Take back ${what}`, message: `Took back ${what}.` };
};
