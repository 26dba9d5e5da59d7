import type { Card, CardId } from "../../diagram/card.ts";
import type { Rect } from "../../diagram/geometry/rect.ts";
import type { Point } from "../../model/design/design.ts";
import type { BoardModel } from "./board-model.ts";
import { type Aim, type BoardNode, boardNode, partsOn, sameOr } from "./board-node.ts";
import { cardLabel } from "./card-label.ts";
import type { DrawnLine } from "./drawn-line.ts";
import type { Emphasis } from "./emphasis.ts";
import { Mounting } from "./mounting.ts";
import { toneOf } from "./paint/paint-board.ts";
import { inReadingOrder } from "./reading-order.ts";
import { Signal } from "./signal.ts";

/** What mounted cards show. */
export interface ShownCards {
  readonly model: BoardModel;
  readonly emphasis: Emphasis;
  /** Cards that are dragged, where they are. */
  readonly lifted: ReadonlyMap<CardId, Point>;
  /** The line that is being drawn: cards say whether it may end at them. */
  readonly line: DrawnLine | undefined;
}

/** The cards in the DOM, as React Flow takes them. */
export class MountedCards {
  readonly nodes = new Signal<readonly BoardNode[]>([]);
  /** Ids of `nodes`; the same list as long as they are the same. */
  readonly ids = new Signal<readonly CardId[]>([]);
  readonly #mounting = new Mounting();

  /** Cards that are in the DOM, or will be. */
  get mounted(): ReadonlySet<CardId> {
    return this.#mounting.mounted;
  }

  get isFar(): boolean {
    return this.#mounting.isFar;
  }

  /** Decides what is mounted; true where some cards are left for the next frame. */
  follow(model: BoardModel, seen: Rect, pins: readonly CardId[]): boolean {
    return this.#mounting.follow(model, seen, pins);
  }

  /** Makes the nodes anew; those of which nothing changed stay the same. True where some went. */
  show(shown: ShownCards): boolean {
    const before = new Map(this.nodes.value.map((node) => [node.id, node]));
    const nodes = [...this.mounted].flatMap((id) => nodeOf(id, shown, before.get(id)) ?? []);
    const next = inReadingOrder(nodes);
    if (!sameList(next, this.nodes.value)) this.nodes.set(next);
    const ids = next.map(({ id }) => id);
    if (!sameList(ids, this.ids.value)) this.ids.set(ids);
    return next.length < before.size;
  }
}

function nodeOf(
  id: CardId,
  { model, emphasis, lifted, line }: ShownCards,
  before: BoardNode | undefined,
): BoardNode | undefined {
  const card = model.scene.cards.get(id);
  const at = lifted.get(id) ?? model.placeOf(id);
  if (card === undefined || at === undefined) return undefined;
  const status = model.statusOf(card);
  const tone = toneOf(emphasis, id);
  const parts = partsOn(card, emphasis.parts);
  const aim = line === undefined || line.fixed === id ? undefined : aimAt(card, line);
  const mark = model.marks?.cards.get(id);
  const label = cardLabel(card, model.scene, { status, selected: tone === "selected", mark });
  const isOther = model.isOther(id);
  return sameOr(before, boardNode({ card, status, tone, parts, aim, mark, isOther }, at, label));
}

/** A card is as good as the best of its rows and chips. */
function aimAt(card: Card, { may }: DrawnLine): Aim {
  const items = [card.id, ...card.rows.map(({ id }) => id), ...card.chips.map(({ service }) => service)];
  return items.some((item) => may(item).ok) ? "allowed" : "refused";
}

function sameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i]);
}
