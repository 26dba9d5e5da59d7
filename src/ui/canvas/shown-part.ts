import type { CardId } from "../../diagram/card.ts";
import type { Edge, EdgeId } from "../../diagram/edge.ts";
import type { endsOf } from "../../diagram/edge-ends.ts";
import { GridIndex } from "../../diagram/geometry/grid-index.ts";
import type { Rect } from "../../diagram/geometry/rect.ts";
import { EdgeRouter } from "../../diagram/routing/edge-router.ts";
import type { ShownScene } from "../../diagram/shown/shown-scene.ts";
import { eachSliced, type Sliced } from "../../lib/sliced.ts";
import type { GroupId } from "../../model/design/group.ts";

/** The ends of a line; undefined for one without both. */
export type LineEnds = ReturnType<typeof endsOf>;

/** What the part is taken from. */
export interface PartSource {
  /** What is seen, with collapsed groups in the place of their cards. */
  readonly scene: ShownScene;
  /** The room of a card in the whole view. */
  readonly cardRect: (id: CardId) => Rect | undefined;
  /** Where a line that is seen begins and ends. */
  readonly endsOf: (line: Edge) => LineEnds;
}

/** Where what is seen of a view stands and runs, where that is not all of it: cards are hidden, or groups collapsed. */
export class ShownPart {
  readonly grid = new GridIndex();
  readonly #router = new EdgeRouter(this.grid, this.grid);
  readonly #source: PartSource;

  private constructor(source: PartSource) {
    this.#source = source;
  }

  /** The part as the scene shows it now. */
  static *making(source: PartSource): Sliced<ShownPart> {
    const part = new ShownPart(source);
    yield* eachSliced(source.scene.cards.keys(), (id) => part.#stand(id));
    yield* eachSliced(source.scene.edges.keys(), (id) => part.#bend(id));
    yield* part.#router.routing();
    return part;
  }

  /** Takes in cards and lines that came, went or changed, and groups whose box did; true where lines are others now. */
  *following(
    cards: ReadonlySet<CardId>,
    edges: readonly EdgeId[],
    moved: readonly GroupId[],
  ): Sliced<boolean> {
    const { scene } = this.#source;
    const shown = scene.renew({ cards, edges });
    for (const id of cards) this.#stand(id);
    for (const id of shown.edges.removed) this.#router.delete(id);
    const lines = new Set<EdgeId>([...shown.edges.added, ...shown.edges.changed]);
    for (const id of [...cards, ...moved]) for (const edge of scene.edgesAt(id)) lines.add(edge);
    yield* eachSliced(lines, (id) => this.#bend(id));
    yield* this.#router.routing();
    return lines.size > 0 || shown.edges.removed.length > 0;
  }

  #stand(id: CardId): void {
    const { scene, cardRect } = this.#source;
    const rect = scene.cards.has(id) ? cardRect(id) : undefined;
    if (rect === undefined) this.grid.removeCard(id);
    else this.grid.setCard(id, rect);
  }

  #bend(id: EdgeId): void {
    const line = this.#source.scene.edges.get(id);
    lead(this.#router, id, line && this.#source.endsOf(line));
  }
}

/** Tells the router where a line runs; one without both ends is not drawn. */
export function lead(router: EdgeRouter, id: EdgeId, ends: LineEnds): void {
  if (ends === undefined) router.delete(id);
  else router.set(id, ends.from, ends.to);
}
