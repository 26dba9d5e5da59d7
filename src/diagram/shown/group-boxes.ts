import type { Group, GroupId } from "../../model/design/group.ts";
import type { CardId } from "../card.ts";
import { type Rect, rectAround } from "../geometry/rect.ts";
import { FRAME, frameAround, GROUP_BOX } from "./group-box.ts";
import type { GroupIndex } from "./group-index.ts";

/** A group as it is drawn: a frame around its cards, or one card in their place. */
export interface GroupBox {
  readonly id: GroupId;
  readonly group: Group;
  readonly rect: Rect;
}

/** What boxes of groups are made of. */
export interface GroupParts {
  readonly groups: GroupIndex;
  /** The room that a card of the view takes, where it is not hidden; collapsed groups hide nothing here. */
  readonly rectOf: (id: CardId) => Rect | undefined;
}

/** The boxes of the groups that have at least one card in the view. Updates cost as much as the group is large. */
export class GroupBoxes {
  readonly #parts: GroupParts;
  readonly #boxes = new Map<GroupId, GroupBox>();

  constructor(parts: GroupParts) {
    this.#parts = parts;
    this.renew(parts.groups.groups.keys());
  }

  get all(): ReadonlyMap<GroupId, GroupBox> {
    return this.#boxes;
  }

  /** Draws these groups anew. */
  renew(groups: Iterable<GroupId>): void {
    for (const id of groups) {
      const box = boxOf(this.#parts, id, this.#parts.rectOf);
      if (box === undefined) this.#boxes.delete(id);
      else this.#boxes.set(id, box);
    }
  }

  /** The box of a group while some of its cards are elsewhere. */
  movedBox(id: GroupId, rectOf: GroupParts["rectOf"]): GroupBox | undefined {
    return boxOf(this.#parts, id, rectOf);
  }
}

function boxOf({ groups }: GroupParts, id: GroupId, rectOf: GroupParts["rectOf"]): GroupBox | undefined {
  const group = groups.groups.get(id);
  const around = rectAround([...groups.membersOf(id)].flatMap((card) => rectOf(card) ?? []));
  if (group === undefined || around === undefined) return undefined;
  const { x, y } = around;
  const rect =
    group.collapsed === true
      ? { x, y, width: GROUP_BOX.width, height: GROUP_BOX.height }
      : frameAround(around);
  return { id, group, rect };
}

/** The strip of a frame that holds its title. */
export function titleRect({ x, y, width }: Rect): Rect {
  return { x, y, width, height: FRAME.titleHeight };
}
