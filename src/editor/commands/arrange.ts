import type { Point, View } from "../../model/design/design.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import { ChangeBuilder } from "../change-builder.ts";
import type { Command } from "../command.ts";

/** Puts cards where a layout wants them. What the user placed by hand is not among them and stays. */
export const arrange: Command<{ readonly view: View; readonly to: ReadonlyMap<ResourceId, Point> }> = (
  { design },
  { view, to },
) => {
  const builder = new ChangeBuilder(design);
  for (const [id, { x, y }] of to) {
    const before = design.positions.get(id)?.[view];
    if (before !== undefined && (before.auto !== true || (before.x === x && before.y === y))) continue;
    builder.place(id, view, { x, y, auto: true });
  }
  return { change: builder.build(), label: "Arrange" };
};
