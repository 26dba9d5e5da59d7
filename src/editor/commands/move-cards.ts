import type { Point, View } from "../../model/design/design.ts";
import { type ResourceId, refOf } from "../../model/reference/ref.ts";
import { ChangeBuilder } from "../change-builder.ts";
import type { Command } from "../command.ts";
import { onGrid } from "../on-grid.ts";

/** Puts cards where the user dragged them in one view. */
export const moveCards: Command<{ readonly view: View; readonly to: ReadonlyMap<ResourceId, Point> }> = (
  { design },
  { view, to },
) => {
  const builder = new ChangeBuilder(design);
  for (const [id, point] of to) builder.place(id, view, onGrid(point));
  const [first] = to.keys();
  const what = to.size === 1 && first !== undefined ? refOf(first).name : `${to.size} cards`;
  return { change: builder.build(), label: `Move ${what}` };
};
