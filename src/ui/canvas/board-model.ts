import type { Card, CardId } from "../../diagram/card.ts";
import type { Edge, EdgeId } from "../../diagram/edge.ts";
import { curveOf } from "../../diagram/edge-ends.ts";
import type { Curve } from "../../diagram/geometry/curve.ts";
import { GridIndex } from "../../diagram/geometry/grid-index.ts";
import { type Rect, rectAround } from "../../diagram/geometry/rect.ts";
import { Positions } from "../../diagram/positions.ts";
import { Scene } from "../../diagram/scene.ts";
import type { Editor } from "../../editor/editor.ts";
import type { Json } from "../../lib/json.ts";
import { eachSliced, finish, type Sliced } from "../../lib/sliced.ts";
import type { Change } from "../../model/change/change.ts";
import type { Point, View } from "../../model/design/design.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import { type CardStatus, cardStatus } from "./card-status.ts";
import { dumpPlaces, openingPlaces } from "./kept-places.ts";

/** What a change did to what is drawn. */
export interface ModelDelta {
  /** Cards that came, went, moved or look different now. */
  readonly cards: ReadonlySet<CardId>;
  /** Some cards came, went or moved. */
  readonly moved: boolean;
  /** Some edges came, went or say something else. */
  readonly edges: boolean;
}

const NOTHING: ModelDelta = { cards: new Set(), moved: false, edges: false };

/** One view of one mesh, with the chosen values: what is drawn, where it stands, and what is where. */
export class BoardModel {
  readonly view: View;
  readonly mesh: ResourceId;
  readonly scene: Scene;
  readonly grid: GridIndex;
  readonly positions: Positions;
  readonly #editor: Editor;
  /** Version of the design that it was made of, or has followed. */
  #version: number;
  #block: { readonly version: number; readonly title: Point | undefined } | undefined;

  private constructor(editor: Editor, scene: Scene, positions: Positions, grid: GridIndex) {
    this.#editor = editor;
    this.view = scene.view;
    this.mesh = scene.mesh;
    this.#version = editor.store.version;
    this.scene = scene;
    this.positions = positions;
    this.grid = grid;
  }

  /** `kept` is what `dump` of an earlier model of this view and mesh gave. */
  static open(editor: Editor, view: View, mesh: ResourceId, kept?: Json): BoardModel {
    return finish(BoardModel.opening(editor, view, mesh, kept));
  }

  /** `open` with pauses; the design must not change meanwhile. */
  static *opening(editor: Editor, view: View, mesh: ResourceId, kept?: Json): Sliced<BoardModel> {
    const { design } = editor.filled;
    const scene = yield* Scene.making(design, view, mesh);
    const places = yield* openingPlaces(scene, design, kept);
    const grid = new GridIndex();
    const model = new BoardModel(editor, scene, new Positions(scene, design, grid, places), grid);
    yield* eachSliced(scene.edges.values(), (edge) => model.#bend(edge));
    return model;
  }

  /** Follows a change of the filled design; says what is drawn differently now. */
  apply(change: Change): ModelDelta {
    return finish(this.following(change));
  }

  /** `apply` with pauses. What is drawn of the model meanwhile lacks cards and lines. */
  *following(change: Change): Sliced<ModelDelta> {
    if (this.#version === this.#editor.store.version) return NOTHING;
    this.#version = this.#editor.store.version;
    const delta = yield* this.scene.following(change);
    const moved = yield* this.positions.following(change, delta);
    for (const id of delta.edges.removed) this.grid.removeEdge(id);
    const touched = new Set([...moved, ...delta.cards.added, ...delta.cards.changed, ...delta.cards.removed]);
    const edges = new Set<EdgeId>([...delta.edges.added, ...delta.edges.changed]);
    for (const id of touched) for (const edge of this.scene.edgesAt(id)) edges.add(edge);
    // Long edges pass between cards: those near a card that moved look for their lane again.
    for (const id of this.grid.takeDisturbed()) edges.add(id);
    yield* eachSliced(edges, (id) => {
      const edge = this.scene.edges.get(id);
      if (edge !== undefined) this.#bend(edge);
    });
    return {
      cards: touched,
      moved: moved.length + delta.cards.removed.length > 0,
      edges: delta.edges.added.length + delta.edges.changed.length + delta.edges.removed.length > 0,
    };
  }

  placeOf(id: CardId): Point | undefined {
    return this.positions.of(id);
  }

  rectOf(id: CardId): Rect | undefined {
    return this.grid.cardRect(id);
  }

  /** The curve of an edge while some cards are dragged. */
  curveOf(edge: Edge, lifted: ReadonlyMap<CardId, Point>): Curve | undefined {
    return curveOf(edge, this.scene.cards, (id) => lifted.get(id) ?? this.placeOf(id));
  }

  statusOf(card: Card): CardStatus | undefined {
    return cardStatus(card, (id) => this.#editor.problems.problemsAt(id));
  }

  /** Where the title of the block of unconnected cards stands; undefined where all cards are unconnected. */
  get blockTitle(): Point | undefined {
    if (this.#block?.version !== this.#version) {
      const cards = this.positions.block;
      const all = cards.length < this.scene.cards.size;
      const around = all ? rectAround(cards.flatMap((id) => this.rectOf(id) ?? [])) : undefined;
      const title = around === undefined ? undefined : { x: around.x, y: around.y - 16 };
      this.#block = { version: this.#version, title };
    }
    return this.#block?.title;
  }

  /** The places that were computed, to be kept by the browser. */
  dump(): Json {
    return dumpPlaces(this.scene, this.positions);
  }

  #bend(edge: Edge): void {
    const curve = curveOf(
      edge,
      this.scene.cards,
      (id) => this.placeOf(id),
      (part) => this.grid.rectsIn(part),
    );
    if (curve === undefined) this.grid.removeEdge(edge.id);
    else this.grid.setEdge(edge.id, curve);
  }
}
