import { type Rect, rectGrown } from "../../../diagram/geometry/rect.ts";
import { countsText } from "../../../diagram/shown/group-box.ts";
import type { DrawnId } from "../../../editor/session.ts";
import type { Point } from "../../../model/design/design.ts";
import type { GroupId } from "../../../model/design/group.ts";
import type { BoardModel } from "../board-model.ts";
import type { CardStatus } from "../card-status.ts";
import { Signal } from "../signal.ts";
import type { Regroup } from "./regroup.ts";

/** A group or a note in the DOM. */
export interface DrawnThing {
  readonly id: DrawnId;
  readonly kind: "frame" | "collapsed" | "note";
  readonly rect: Rect;
  /** Name of a group, Markdown of a note. */
  readonly text: string;
  /** What is in a collapsed group, by kind. */
  readonly counts: string;
  readonly status: CardStatus | undefined;
  readonly isSelected: boolean;
}

/** What the list is made of. */
export interface ShownThings {
  readonly model: BoardModel;
  readonly seen: Rect;
  readonly lifted: ReadonlyMap<string, Point>;
  readonly selected: readonly DrawnId[];
}

/** More than this in view are drawn on the canvas, and are not in the DOM. */
const MOST = 100;
/** So far outside the view they are in the DOM, in pixels of the board. */
const MARGIN = 160;

/** The groups and notes in the DOM, and which of them is being edited. */
export class DrawnThings {
  readonly things = new Signal<readonly DrawnThing[]>([]);
  /** The group that is being renamed, or the note that is being written. */
  readonly editing = new Signal<DrawnId | undefined>(undefined);
  /** The group that was just made: the first name that is typed for it belongs to the step that made it. */
  unnamed: GroupId | undefined;
  /** What a drop of the cards that are dragged would do with their groups. */
  readonly regroup = new Signal<Regroup | undefined>(undefined);
  #ids: ReadonlySet<DrawnId> = new Set();

  /** Those that are in the DOM, and so are left out of the picture. */
  get mounted(): ReadonlySet<DrawnId> {
    return this.#ids;
  }

  /** Makes the list anew; true where other things are in the DOM now. */
  show(shown: ShownThings): boolean {
    const { model, seen } = shown;
    const near = model.drawnIn(rectGrown(seen, MARGIN));
    // What is dragged is shown wherever it is: its place on the board is the one it came from.
    const moved = [...shown.lifted.keys()].flatMap((id) => (near.includes(id) ? [] : model.drawnWith(id)));
    const ids = near.length > MOST ? [] : [...new Set([...near, ...moved])];
    const before = new Map(this.things.value.map((thing) => [thing.id, thing]));
    const leaving = this.regroup.value?.cards;
    const things = ids.flatMap((id) => {
      const thing = thingOf(id, shown, leaving);
      return thing === undefined ? [] : [same(before.get(id), thing)];
    });
    const isSame = things.length === before.size && things.every((thing) => before.get(thing.id) === thing);
    if (!isSame) this.things.set(things);
    const others = things.length !== this.#ids.size || things.some(({ id }) => !this.#ids.has(id));
    if (others) this.#ids = new Set(things.map(({ id }) => id));
    return others;
  }
}

function thingOf(
  id: DrawnId,
  { model, lifted, selected }: ShownThings,
  leaving: ReadonlySet<string> | undefined,
): DrawnThing | undefined {
  const isSelected = selected.includes(id);
  const note = model.notes.all.get(id);
  if (note !== undefined) {
    const { width, height, text } = note;
    const at = lifted.get(id) ?? note;
    return {
      id,
      kind: "note",
      rect: { x: at.x, y: at.y, width, height },
      text,
      counts: "",
      status: undefined,
      isSelected,
    };
  }
  const box = lifted.size === 0 ? model.groupBoxes.get(id) : model.groupBoxWith(id, lifted, leaving);
  if (box === undefined) return undefined;
  const { rect, group } = box;
  const members = model.groups.membersOf(id);
  const collapsed = group.collapsed === true;
  return {
    id,
    kind: collapsed ? "collapsed" : "frame",
    rect,
    text: group.name,
    counts: countsText(members),
    status: collapsed ? model.statusOfGroup(id) : undefined,
    isSelected,
  };
}

function same(before: DrawnThing | undefined, after: DrawnThing): DrawnThing {
  if (before === undefined) return after;
  const [a, b] = [before.rect, after.rect];
  const isSame =
    before.kind === after.kind &&
    before.text === after.text &&
    before.counts === after.counts &&
    before.isSelected === after.isSelected &&
    before.status?.count === after.status?.count &&
    before.status?.severity === after.status?.severity &&
    a.x === b.x &&
    a.y === b.y &&
    a.width === b.width &&
    a.height === b.height;
  return isSame ? before : after;
}
