import type { CardId } from "../../../diagram/card.ts";
import { rectHolds } from "../../../diagram/geometry/rect.ts";
import type { Point } from "../../../model/design/design.ts";
import type { GroupId } from "../../../model/design/group.ts";
import type { BoardModel } from "../board-model.ts";

/** What a drop would do with the groups of the cards that are dragged. */
export interface Regroup {
  /** The cards that would be elsewhere. */
  readonly cards: ReadonlySet<CardId>;
  /** The group that would take them; undefined: they would be in none. */
  readonly into: GroupId | undefined;
  /** What the drop would do, in a few words. */
  readonly text: string;
  /** Where the pointer is on the board. */
  readonly pointer: Point;
}

export interface DraggedCards {
  /** Those that are dragged without their groups. */
  readonly cards: ReadonlySet<CardId>;
  readonly pointer: Point;
  /** Alt is held: the cards leave their frame, which grows with them otherwise. */
  readonly leaves: boolean;
}

/**
 * What a drop at the pointer does with groups: over the frame of another group the cards go into it, with Alt
 * outside of all frames they leave theirs. Undefined where they stay in what they are in.
 */
export function regroupOf(model: BoardModel, { cards, pointer, leaves }: DraggedCards): Regroup | undefined {
  const own = new Set([...cards].flatMap((id) => model.groups.groupOf(id) ?? []));
  const under = model
    .drawnIn({ x: pointer.x, y: pointer.y, width: 1, height: 1 })
    .flatMap((id) => model.groupBoxes.get(id) ?? [])
    .filter(({ id, rect }) => {
      // A frame grows with the cards that leave it: what counts is the frame around the others.
      const box = leaves && own.has(id) ? model.groupBoxWith(id, new Map(), cards)?.rect : rect;
      return box !== undefined && rectHolds(box, pointer);
    })
    .sort((a, b) => a.rect.width * a.rect.height - b.rect.width * b.rect.height);
  const home = under.find(({ id }) => own.has(id));
  const into = home ?? under[0];
  if (into !== undefined) {
    const stays = [...cards].every((id) => model.groups.groupOf(id) === into.id);
    if (stays || (into === home && !leaves)) return undefined;
    return { cards, into: into.id, text: `Move to group ${into.group.name}`, pointer };
  }
  const [first, ...others] = own;
  if (!leaves || first === undefined) return undefined;
  const name = model.groups.groups.get(first)?.name ?? "";
  const text = others.length === 0 ? `Take out of group ${name}` : "Take out of their groups";
  return { cards, into: undefined, text, pointer };
}
