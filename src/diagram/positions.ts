import { compareText } from "../lib/compare-text.ts";
import { eachSliced, finish, type Sliced } from "../lib/sliced.ts";
import type { Change } from "../model/change/change.ts";
import type { Design, Place, Placement, Point, View } from "../model/design/design.ts";
import type { CardId } from "./card.ts";
import { cardRect } from "./edge-ends.ts";
import type { GridIndex } from "./geometry/grid-index.ts";
import {
  type GroupOf,
  type LayoutResult,
  type LayoutTask,
  layingOut,
  layout,
  layoutTask,
} from "./layout/layout-scene.ts";
import { placeNew } from "./layout/place-new.ts";
import type { SceneDelta } from "./scene-delta.ts";
import type { SceneSource } from "./scene-source.ts";

/** More new cards than this at once are laid out as a whole, around what stands. */
const FEW = 40;

/**
 * Where every card of a scene stands: where the design says, else where we computed. What was computed stays:
 * adding, importing or removing never moves a card that stands, and a card that comes back (by undo) finds
 * its place again. `index` holds the rectangles of all cards, and is kept up to date here; who draws may keep
 * the curves of the edges in it too.
 */
export class Positions {
  readonly #scene: SceneSource;
  readonly #view: View;
  readonly #index: GridIndex;
  /** As in the design: set by the user, or by an arrangement that the user asked for. */
  readonly #set = new Map<CardId, Place>();
  /** Computed places, of cards that are gone too. */
  #computed: Map<CardId, Point>;
  #block: ReadonlySet<CardId>;

  /** `result` is what `layout` gave for this scene and design, for those who had it computed before. */
  constructor(scene: SceneSource, design: Design, index: GridIndex, result?: LayoutResult) {
    this.#scene = scene;
    this.#view = scene.view;
    this.#index = index;
    for (const [id, placement] of design.positions) this.#setPlace(id, placement);
    const { positions, block } = result ?? layout(scene.cards, scene.edges, this.#set);
    this.#computed = positions;
    this.#block = block;
    for (const id of scene.cards.keys()) this.#stand(id);
  }

  /** Top left corner of a card; undefined for what is no card of the scene. */
  of(id: CardId): Point | undefined {
    return this.#scene.cards.has(id) ? this.#place(id) : undefined;
  }

  /** True for a card that the user put where it is. */
  isPlacedByUser(id: CardId): boolean {
    const place = this.#set.get(id);
    return place !== undefined && place.auto !== true;
  }

  /** Cards without edges that were put into the block of such cards and still belong there. */
  get block(): CardId[] {
    return [...this.#block].filter(
      (id) => this.#scene.cards.has(id) && !this.isPlacedByUser(id) && isLonely(this.#scene, id),
    );
  }

  /** Follows a change that the scene has followed already. Answers the cards that came or stand elsewhere now. */
  apply(change: Change, delta: SceneDelta): CardId[] {
    return finish(this.following(change, delta));
  }

  /** `apply` with pauses. */
  *following(change: Change, delta: SceneDelta): Sliced<CardId[]> {
    const moved = new Set<CardId>([
      ...this.#followSet(change),
      ...delta.cards.added,
      ...delta.renamed.flat(),
    ]);
    const going = delta.renamed.map(([from, to]) => [to, this.#computed.get(from)] as const);
    for (const [from] of delta.renamed) this.#computed.delete(from);
    for (const [to, place] of going) if (place !== undefined) this.#computed.set(to, place);
    yield* eachSliced(delta.cards.removed, (id) => this.#index.removeCard(id));
    yield* eachSliced(delta.cards.changed, (id) => this.#stand(id));
    const here = [...moved].filter((id) => this.#scene.cards.has(id)).sort(compareText);
    yield* eachSliced(here, (id) => this.#index.removeCard(id));
    const settled = new Set(going.flatMap(([to, place]) => (place === undefined ? [] : [to])));
    for (const id of here) if (this.#set.has(id)) settled.add(id);
    yield* eachSliced(settled, (id) => this.#stand(id));
    const homeless: CardId[] = [];
    yield* eachSliced(here, (id) => {
      if (!settled.has(id) && !this.#returns(id)) homeless.push(id);
    });
    if (homeless.length > 0) yield* this.#settle(homeless);
    return here;
  }

  /** A new layout of everything but what the user placed, groups together, to be computed here or in a worker. */
  arrangeTask(groupOf?: GroupOf): LayoutTask {
    const placed = [...this.#set].filter(([, { auto }]) => auto !== true);
    return layoutTask(this.#scene.cards, this.#scene.edges, new Map(placed), groupOf);
  }

  /** Takes note of an arrangement, before the change that it became is applied: which cards are in the block. */
  arranged({ block }: LayoutResult): void {
    this.#block = block;
  }

  #place(id: CardId): Point | undefined {
    return this.#set.get(id) ?? this.#computed.get(id);
  }

  #stand(id: CardId): void {
    const card = this.#scene.cards.get(id);
    const place = this.#place(id);
    if (card !== undefined && place !== undefined) this.#index.setCard(id, cardRect(card, place));
  }

  /** Puts a card where it stood before, if it did and the place is still free. */
  #returns(id: CardId): boolean {
    const card = this.#scene.cards.get(id);
    const place = this.#computed.get(id);
    if (card === undefined || place === undefined) return false;
    if (this.#index.cardsIn(cardRect(card, place)).length > 0) return false;
    this.#stand(id);
    return true;
  }

  /** Places cards that have none; what stands is left alone. */
  *#settle(ids: readonly CardId[]): Sliced<void> {
    for (const id of ids) this.#computed.delete(id);
    const places =
      ids.length > FEW ? yield* this.#layoutAround(ids) : placeNew(this.#scene, this.#index, ids, this.block);
    yield* eachSliced(places, ([id, place]) => {
      this.#computed.set(id, place);
      this.#stand(id);
    });
    const lonely = ids.filter((id) => isLonely(this.#scene, id));
    if (lonely.length > 0) this.#block = new Set([...this.#block, ...lonely]);
  }

  *#layoutAround(ids: readonly CardId[]): Sliced<Map<CardId, Point>> {
    const standing = new Map<CardId, Point>();
    for (const id of this.#scene.cards.keys()) {
      const rect = this.#index.cardRect(id);
      if (rect !== undefined) standing.set(id, rect);
    }
    const { positions } = yield* layingOut(this.#scene.cards, this.#scene.edges, standing);
    return new Map(
      ids.flatMap((id) => {
        const place = positions.get(id);
        return place === undefined ? [] : [[id, place] as const];
      }),
    );
  }

  /** Follows the positions of the design; answers the cards that it puts elsewhere, or no longer puts anywhere. */
  #followSet(change: Change): CardId[] {
    const { removed = {}, updated = {}, added = {} } = change.positions ?? {};
    const renamed = change.renamed ?? [];
    const ids = new Set(
      [removed, updated, added].flatMap((part) => Object.keys(part)).concat(renamed.flat()),
    );
    const before = new Map([...ids].map((id) => [id, this.#set.get(id)]));
    for (const id of Object.keys(removed)) this.#set.delete(id);
    const going = renamed.map(([from, to]) => [to, this.#set.get(from)] as const);
    for (const [from] of renamed) this.#set.delete(from);
    for (const [to, place] of going) if (place !== undefined) this.#set.set(to, place);
    for (const [id, [, to]] of Object.entries(updated)) this.#setPlace(id, to);
    for (const [id, placement] of Object.entries(added)) this.#setPlace(id, placement);
    return [...ids].filter((id) => {
      const [old, now] = [before.get(id), this.#set.get(id)];
      return old?.x !== now?.x || old?.y !== now?.y;
    });
  }

  #setPlace(id: CardId, placement: Placement): void {
    const place = placement[this.#view];
    if (place === undefined) this.#set.delete(id);
    else this.#set.set(id, place);
  }
}

function isLonely(scene: SceneSource, id: CardId): boolean {
  for (const edge of scene.edgesAt(id)) {
    const { from, to } = scene.edges.get(edge) ?? {};
    if (from !== to) return false;
  }
  return true;
}
