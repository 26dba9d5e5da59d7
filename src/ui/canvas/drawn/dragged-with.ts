import type { SeenId } from "../../../diagram/shown/board-scene.ts";
import type { Point } from "../../../model/design/design.ts";
import { isGroupId } from "../../../model/design/group.ts";
import type { BoardController } from "../board-controller.ts";

/** What moves when this card, group or note is dragged, and where it stands: all that is selected with it. */
export function draggedWith(board: BoardController, id: SeenId): Map<SeenId, Point> {
  const { selected } = board.emphasis;
  const { drawn = [] } = board.editor.session.state.selection;
  const isSelected = selected.has(id) || drawn.includes(id);
  return placesOf(board, isSelected ? [...selected, ...drawn] : [id]);
}

/** Where cards, groups with their cards, and notes stand. */
export function placesOf({ model }: BoardController, ids: readonly SeenId[]): Map<SeenId, Point> {
  const places = new Map<SeenId, Point>();
  for (const id of ids) {
    for (const each of isGroupId(id) ? [id, ...model.groups.membersOf(id)] : [id]) {
      const at = model.isOther(each) ? undefined : model.placeOf(each);
      if (at !== undefined) places.set(each, { x: at.x, y: at.y });
    }
  }
  return places;
}
