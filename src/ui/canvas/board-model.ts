// Over 400 lines: places, lines, groups and notes of a view follow one change, in one order.
import type { Card, CardId } from "../../diagram/card.ts";
import type { Edge, EdgeId } from "../../diagram/edge.ts";
import { cardRect, endsOf, plainCurve } from "../../diagram/edge-ends.ts";
import type { Curve } from "../../diagram/geometry/curve.ts";
import { GridIndex } from "../../diagram/geometry/grid-index.ts";
import { type Rect, rectAround, sameRect } from "../../diagram/geometry/rect.ts";
import { Positions } from "../../diagram/positions.ts";
import { EdgeRouter } from "../../diagram/routing/edge-router.ts";
import { Scene } from "../../diagram/scene.ts";
import type { SceneDelta } from "../../diagram/scene-delta.ts";
import type { SceneSource } from "../../diagram/scene-source.ts";
import type { SeenId } from "../../diagram/shown/board-scene.ts";
import { GROUP_BOX } from "../../diagram/shown/group-box.ts";
import { type GroupBox, GroupBoxes } from "../../diagram/shown/group-boxes.ts";
import { GroupIndex } from "../../diagram/shown/group-index.ts";
import { type SeenAs, ShownScene } from "../../diagram/shown/shown-scene.ts";
import type { Editor } from "../../editor/editor.ts";
import type { DrawnId } from "../../editor/session.ts";
import type { Json } from "../../lib/json.ts";
import { eachSliced, finish, type Sliced } from "../../lib/sliced.ts";
import type { Change } from "../../model/change/change.ts";
import { emptyDesign, type Point, type View } from "../../model/design/design.ts";
import { type GroupId, isGroupId } from "../../model/design/group.ts";
import { isNoteId, type NoteId } from "../../model/design/note.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import { type CardStatus, cardStatus, statusOfProblems } from "./card-status.ts";
import { type BoardComparison, BoardMarks } from "./compared/board-marks.ts";
import { NoteIndex } from "./drawn/note-index.ts";
import { dumpPlaces, openingPlaces } from "./kept-places.ts";
import { lead, ShownPart } from "./shown-part.ts";

/** What a change did to what is drawn. */
export interface ModelDelta {
  /** Cards that came, went, moved or look different now. */
  readonly cards: ReadonlySet<CardId>;
  /** Some cards came, went or moved. */
  readonly moved: boolean;
  /** Some edges came, went or say something else. */
  readonly edges: boolean;
  /** Some groups or notes came, went, moved or say something else. */
  readonly drawn: boolean;
}

/** More lines than these are led in slices, those in sight first. */
const MANY_LINES = 600;
const SOME_LINES = 32;

const NOTHING: ModelDelta = { cards: new Set(), moved: false, edges: false, drawn: false };

/**
 * One view of one mesh, with the chosen values: what is drawn, where it stands, and what is where. Here, and
 * nowhere else, it is decided what of the scene is seen: cards that the session hides are not, and a collapsed
 * group stands for its cards. `scene` and `grid` hold what is seen.
 */
export class BoardModel {
  readonly view: View;
  readonly mesh: ResourceId;
  readonly scene: ShownScene;
  readonly positions: Positions;
  readonly groups: GroupIndex;
  readonly notes: NoteIndex;
  /** All cards of the view, also those that are not seen. */
  readonly all: SceneSource;
  /** What differs from another design, while the board is compared with one. */
  readonly marks: BoardMarks | undefined;
  /** What is not drawn cannot be met by the pointer: some lines are not, where the user asked for fewer. */
  isLineDrawn: (line: EdgeId) => boolean = () => true;
  readonly #editor: Editor;
  readonly #boxes: GroupBoxes;
  /** Where groups and notes are. */
  readonly #drawnGrid = new GridIndex();
  /** Of the whole view. */
  readonly #wholeGrid: GridIndex;
  readonly #wholeRouter: EdgeRouter;
  /** What is seen, where that is less. */
  #part: ShownPart | undefined;
  #hidden: ReadonlySet<CardId> = new Set();
  /** Version of the design that it was made of, or has followed. */
  #version: number;
  #block: { readonly version: number; readonly title: Point | undefined } | undefined;

  private constructor(
    editor: Editor,
    scene: SceneSource,
    positions: Positions,
    grid: GridIndex,
    marks?: BoardMarks,
  ) {
    this.#editor = editor;
    this.marks = marks;
    this.view = scene.view;
    this.mesh = scene.mesh;
    this.#version = editor.store.version;
    this.all = scene;
    this.scene = new ShownScene(scene);
    this.positions = positions;
    this.#wholeGrid = grid;
    this.#wholeRouter = new EdgeRouter(grid, grid);
    this.groups = new GroupIndex(editor.design, scene.mesh);
    this.notes = new NoteIndex(editor.design, scene.mesh);
    this.#boxes = new GroupBoxes({ groups: this.groups, rectOf: (id) => this.#standingRect(id) });
    this.#placeDrawn([...this.#boxes.all.keys(), ...this.notes.all.keys()]);
  }

  /** `kept` is what `dump` of an earlier model of this view and mesh gave. All its lines are led. */
  static open(
    editor: Editor,
    view: View,
    mesh: ResourceId,
    kept?: Json,
    comparison?: BoardComparison,
  ): BoardModel {
    const model = finish(BoardModel.opening(editor, view, mesh, kept, comparison));
    while (!model.leadSome());
    return model;
  }

  /** Shows nothing: it stands in for a model that is being opened. */
  static blank(editor: Editor, view: View, mesh: ResourceId): BoardModel {
    const scene = finish(Scene.making(emptyDesign(), view, mesh));
    const grid = new GridIndex();
    return new BoardModel(editor, scene, new Positions(scene, emptyDesign(), grid), grid);
  }

  /**
   * `open` with pauses; the design must not change meanwhile. While it is compared, with what the other design has.
   * Where there are many lines they are not led yet: see `leadSome`.
   */
  static *opening(
    editor: Editor,
    view: View,
    mesh: ResourceId,
    kept?: Json,
    comparison?: BoardComparison,
  ): Sliced<BoardModel> {
    const own = yield* Scene.making(editor.filled.design, view, mesh);
    const marks = comparison && (yield* BoardMarks.making(own, comparison));
    const scene = marks?.scene ?? own;
    const design = marks === undefined ? editor.filled.design : marks.withOtherPlaces(editor.filled.design);
    const places = yield* openingPlaces(scene, design, kept);
    const grid = new GridIndex();
    const positions = new Positions(scene, design, grid, places);
    const model = new BoardModel(editor, scene, positions, grid, marks);
    yield* eachSliced(scene.edges.values(), (edge) => model.#bend(edge));
    if (scene.edges.size > MANY_LINES) model.#wholeRouter.postpone();
    else yield* model.#wholeRouter.routing();
    yield* model.#showPart();
    return model;
  }

  /** False while lines are still to be led: they are in no picture yet. */
  get isLed(): boolean {
    return this.#wholeRouter.isDone;
  }

  /** Leads some of the lines that are left, in about a millisecond; true where none is left. */
  leadSome(): boolean {
    return this.#wholeRouter.routeSome(SOME_LINES);
  }

  /** Of the lines that are left, those in a part of the board which is to be seen are led first. */
  leadFirst(part: Rect): void {
    this.#wholeRouter.routeFirst(part);
  }

  /** False while lines are left that are led first. */
  get isSightLed(): boolean {
    return this.#wholeRouter.isFirstDone;
  }

  /** Where each card and line is that is seen. */
  get grid(): GridIndex {
    return this.#part?.grid ?? this.#wholeGrid;
  }

  /** The cards that differ, while the board is compared. */
  get marked(): ReadonlySet<CardId> | undefined {
    return this.marks === undefined ? undefined : new Set(this.marks.cards.keys());
  }

  /** True for a card that the other design of a comparison has, and this one lacks: it can be looked at, not edited. */
  isOther(id: SeenId): boolean {
    return this.marks?.scene.isOtherCard(id) === true;
  }

  /** Cards that the session hides. */
  get hidden(): ReadonlySet<CardId> {
    return this.#hidden;
  }

  /** Hides these cards and no others. Costs as much as the board is large. */
  hide(cards: ReadonlySet<CardId>): void {
    if (cards.size === 0 && this.#hidden.size === 0) return;
    this.#hidden = cards;
    this.#boxes.renew(this.groups.groups.keys());
    this.#placeDrawn([...this.groups.groups.keys()]);
    finish(this.#showPart());
  }

  /** Follows a change of the filled design; says what is drawn differently now. */
  apply(change: Change): ModelDelta {
    return finish(this.following(change));
  }

  /** `apply` with pauses. What is drawn of the model meanwhile lacks cards and lines. */
  *following(change: Change): Sliced<ModelDelta> {
    if (this.#version === this.#editor.store.version) return NOTHING;
    this.#version = this.#editor.store.version;
    const delta = yield* this.all.following(change);
    this.marks?.renew();
    const places = this.marks === undefined ? change : this.marks.keepingPlaces(change);
    const moved = yield* this.positions.following(places, delta);
    for (const id of delta.edges.removed) this.#wholeRouter.delete(id);
    const touched = new Set([...moved, ...delta.cards.added, ...delta.cards.changed, ...delta.cards.removed]);
    const edges = new Set<EdgeId>([...delta.edges.added, ...delta.edges.changed]);
    for (const id of touched) for (const edge of this.all.edgesAt(id)) edges.add(edge);
    yield* eachSliced(edges, (id) => {
      const edge = this.all.edges.get(id);
      if (edge !== undefined) this.#bend(edge);
    });
    yield* this.#wholeRouter.routing();
    const drawn = yield* this.#followShown(change, delta, touched);
    return {
      cards: touched,
      moved: moved.length + delta.cards.removed.length > 0,
      edges:
        drawn.edges || delta.edges.added.length + delta.edges.changed.length + delta.edges.removed.length > 0,
      drawn: drawn.drawn,
    };
  }

  /** Follows what was touched with groups, notes and what is seen. */
  *#followShown(
    change: Change,
    delta: SceneDelta,
    touched: ReadonlySet<CardId>,
  ): Sliced<{ readonly drawn: boolean; readonly edges: boolean }> {
    const notes = this.notes.apply(change);
    const stale = new Set<GroupId>(this.groups.apply(change));
    for (const id of touched) {
      const group = this.groups.groupOf(id);
      if (group !== undefined) stale.add(group);
    }
    const before = new Map([...stale].map((id) => [id, this.#boxes.all.get(id)]));
    this.#boxes.renew(stale);
    this.#placeDrawn([...stale, ...notes]);
    const moved = [...before].filter(([id, box]) => !sameBox(box, this.#boxes.all.get(id))).map(([id]) => id);
    this.#followHidden(delta);
    if ((this.#part !== undefined) !== this.#isPartWanted) {
      yield* this.#showPart();
      return { drawn: true, edges: true };
    }
    const { added, changed, removed } = delta.edges;
    const cards = this.#mayBeSeenOtherwise(change, touched, stale);
    const edges =
      this.#part !== undefined &&
      (yield* this.#part.following(cards, [...added, ...changed, ...removed], moved));
    return { drawn: notes.length + stale.size > 0, edges };
  }

  /** Cards that were touched, and those of groups that have others in them. */
  #mayBeSeenOtherwise(
    change: Change,
    touched: ReadonlySet<CardId>,
    stale: ReadonlySet<GroupId>,
  ): ReadonlySet<CardId> {
    const cards = new Set([...touched, ...(change.renamed ?? []).flat()]);
    for (const group of stale) for (const id of this.groups.membersOf(group)) cards.add(id);
    // A card that left a collapsed group is of no group that is known here.
    for (const part of [change.members?.removed, change.members?.updated])
      for (const id of Object.keys(part ?? {})) cards.add(id);
    return cards;
  }

  /** What is hidden follows renames, and forgets what is gone: it comes back as something new. */
  #followHidden({ cards, renamed }: SceneDelta): void {
    if (this.#hidden.size === 0 || (renamed.length === 0 && cards.removed.length === 0)) return;
    const moves = new Map(renamed);
    const next = [...this.#hidden].map((id) => moves.get(id) ?? id);
    this.#hidden = new Set(next.filter((id) => this.all.cards.has(id)));
  }

  get #isPartWanted(): boolean {
    return this.#hidden.size > 0 || this.groups.hasCollapsed;
  }

  /** Makes `scene` and `grid` anew: all of the scene, or what is seen of it. */
  *#showPart(): Sliced<void> {
    this.scene.show(this.#isPartWanted ? this.#seenAs : undefined);
    this.#part = this.#isPartWanted
      ? yield* ShownPart.making({
          scene: this.scene,
          cardRect: (id) => this.#wholeGrid.cardRect(id),
          endsOf: (edge) => endsOf(edge, this.#ends, (end) => this.placeOf(end)),
        })
      : undefined;
  }

  readonly #seenAs: SeenAs = (id) =>
    this.#hidden.has(id) ? undefined : (this.groups.collapsedAround(id) ?? id);

  /** The room of a card that is not hidden, also of one in a collapsed group. */
  #standingRect(id: CardId): Rect | undefined {
    return this.#hidden.has(id) ? undefined : this.#wholeGrid.cardRect(id);
  }

  /** Top left corner of a card, a group or a note. */
  placeOf(id: SeenId): Point | undefined {
    return this.positions.of(id) ?? this.rectOf(id);
  }

  /** The room that a card, a group or a note takes; undefined for what is not seen. */
  rectOf(id: SeenId): Rect | undefined {
    if (isGroupId(id)) return this.#boxes.all.get(id)?.rect;
    return isNoteId(id) ? this.notes.all.get(id) : this.grid.cardRect(id);
  }

  /** The groups and notes in a part of the board, sorted. */
  drawnIn(rect: Rect): DrawnId[] {
    return this.#drawnGrid.cardsIn(rect);
  }

  /** The groups and notes that move with one that is dragged: itself, or the group of a card. */
  drawnWith(id: SeenId | NoteId): DrawnId[] {
    if (isGroupId(id) || isNoteId(id)) return [id];
    const group = this.groups.groupOf(id);
    return group === undefined ? [] : [group];
  }

  #placeDrawn(ids: readonly DrawnId[]): void {
    for (const id of ids) {
      const rect = this.rectOf(id);
      if (rect === undefined) this.#drawnGrid.removeCard(id);
      else this.#drawnGrid.setCard(id, rect);
    }
  }

  /** The groups that are drawn, with their boxes. */
  get groupBoxes(): GroupBoxes["all"] {
    return this.#boxes.all;
  }

  /** The box of a group while some cards are dragged, and some of them out of it. */
  groupBoxWith(
    id: GroupId,
    lifted: ReadonlyMap<SeenId, Point>,
    without?: ReadonlySet<CardId>,
  ): GroupBox | undefined {
    return this.#boxes.movedBox(id, (card) => {
      const rect = without?.has(card) === true ? undefined : this.#standingRect(card);
      const at = lifted.get(card);
      return rect === undefined || at === undefined ? rect : cardRect(rect, at);
    });
  }

  /** The smallest rectangle around all that is seen. Costs a look at every card. */
  bounds(): Rect | undefined {
    const drawn = [...this.#boxes.all.values()].map(({ rect }) => rect);
    const cards = this.grid.bounds();
    return rectAround([...(cards === undefined ? [] : [cards]), ...drawn, ...this.notes.all.values()]);
  }

  /** The curve of an edge while some cards are dragged. */
  curveOf(edge: Edge, lifted: ReadonlyMap<SeenId, Point>): Curve | undefined {
    return plainCurve(edge, this.#ends, (id) => lifted.get(id) ?? this.placeOf(id));
  }

  statusOf(card: Card): CardStatus | undefined {
    return cardStatus(card, (id) => this.#editor.problems.problemsAt(id));
  }

  /** The problems of all that is in a group. Costs as much as the group is large. */
  statusOfGroup(group: GroupId): CardStatus | undefined {
    const ids = new Set<ResourceId>();
    for (const id of this.groups.membersOf(group))
      for (const each of [id, ...this.#editor.graph.childrenOf(id)]) ids.add(each);
    return statusOfProblems([...ids].flatMap((id) => this.#editor.problems.problemsAt(id)));
  }

  /** Where the title of the block of unconnected cards stands; undefined where all cards are unconnected. */
  get blockTitle(): Point | undefined {
    if (this.#part !== undefined) return undefined;
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
    return dumpPlaces(this.all, this.positions);
  }

  readonly #ends = {
    get: (id: SeenId) => (isGroupId(id) ? GROUP_BOX : this.scene.cards.get(id)),
  };

  #bend(edge: Edge): void {
    lead(
      this.#wholeRouter,
      edge.id,
      endsOf(edge, this.all.cards, (id) => this.positions.of(id)),
    );
  }
}

function sameBox(a: { readonly rect: Rect } | undefined, b: { readonly rect: Rect } | undefined): boolean {
  return a === undefined || b === undefined ? a === b : sameRect(a.rect, b.rect);
}
