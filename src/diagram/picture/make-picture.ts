import { compareText } from "../../lib/compare-text.ts";
import type { Design, Point, View } from "../../model/design/design.ts";
import type { Note } from "../../model/design/note.ts";
import { idOf, meshRef, type ResourceId, refOf } from "../../model/reference/ref.ts";
import type { Card, CardId } from "../card.ts";
import type { Edge, EdgeId } from "../edge.ts";
import { cardRect, type EndBox } from "../edge-ends.ts";
import type { Curve } from "../geometry/curve.ts";
import { GridIndex } from "../geometry/grid-index.ts";
import { type Rect, rectAround } from "../geometry/rect.ts";
import { type LayoutResult, layout } from "../layout/layout-scene.ts";
import { Positions } from "../positions.ts";
import { routeEdges } from "../routing/route-edges.ts";
import { Scene } from "../scene.ts";
import type { SeenId } from "../shown/board-scene.ts";
import { countsText, GROUP_BOX } from "../shown/group-box.ts";
import { GroupBoxes } from "../shown/group-boxes.ts";
import { GroupIndex } from "../shown/group-index.ts";
import { ShownScene } from "../shown/shown-scene.ts";

/** What a picture shows, as data: the same for every format, in a fixed order. */
export interface Picture {
  /** Name of the mesh. */
  readonly title: string;
  /** What of it is shown: "Services · 2 nodes · 1 service". */
  readonly subtitle: string;
  readonly view: View;
  readonly cards: readonly PictureCard[];
  readonly lines: readonly PictureLine[];
  readonly groups: readonly PictureGroup[];
  readonly notes: readonly Note[];
  /** Where the title of the block of unconnected cards stands. */
  readonly blockTitle: Point | undefined;
}

export interface PictureCard {
  readonly card: Card;
  readonly at: Point;
  /** The group that it is in. */
  readonly group: string | undefined;
}

export interface PictureLine {
  readonly edge: Edge;
  readonly curve: Curve;
}

export interface PictureGroup {
  readonly id: string;
  readonly name: string;
  readonly rect: Rect;
  /** What is in it: "3 nodes · 1 service". */
  readonly counts: string;
  readonly collapsed: boolean;
}

export interface PictureOptions {
  readonly view: View;
  /** Id of the mesh. */
  readonly mesh: ResourceId;
  /** The cards to be shown; absent: all. */
  readonly shows?: (card: CardId) => boolean;
  /** Places that were computed before, for who shows them already; absent: they are computed here. */
  readonly places?: LayoutResult;
  readonly title?: string;
}

/** A picture of a mesh; the design is filled with its chosen values. Costs as much as the mesh is large. */
export function makePicture(design: Design, options: PictureOptions): Picture {
  const { view, mesh, shows = () => true } = options;
  const scene = new Scene(design, view, mesh);
  const standing = placesOf(scene, design, options);
  const groups = new GroupIndex(design, mesh);
  const rectOf = (id: CardId): Rect | undefined => {
    const card = shows(id) ? scene.cards.get(id) : undefined;
    const at = standing.placeOf(id);
    return card === undefined || at === undefined ? undefined : cardRect(card, at);
  };
  const boxes = new GroupBoxes({ groups, rectOf }).all;
  const shown = new ShownScene(scene);
  const isPart = groups.hasCollapsed || [...scene.cards.keys()].some((id) => !shows(id));
  if (isPart) shown.show((id) => (shows(id) ? (groups.collapsedAround(id) ?? id) : undefined));
  const ends = new Map<SeenId, EndBox>(shown.cards);
  for (const { id, group } of boxes.values()) if (group.collapsed === true) ends.set(id, GROUP_BOX);
  const curves = routeEdges(
    ends,
    new Map(sorted(shown.edges)),
    (id) => boxes.get(id)?.rect ?? standing.placeOf(id),
  );
  const cards = sorted(shown.cards).flatMap(([id, card]): PictureCard[] => {
    const at = standing.placeOf(id);
    return at === undefined ? [] : [{ card, at, group: groups.groupOf(id) }];
  });
  return {
    title: options.title ?? refOf(mesh).mesh,
    subtitle: [VIEW_TITLES[view], countsOf(design, scene, options.shows)]
      .filter((part) => part !== "")
      .join(" · "),
    view,
    cards,
    lines: sorted(shown.edges).flatMap(([id, edge]) => lineOf(id, edge, curves)),
    groups: sorted(boxes).map(([id, { group, rect }]) => {
      const counts = countsText(groups.membersOf(id));
      return { id, name: group.name, rect, counts, collapsed: group.collapsed === true };
    }),
    notes: sorted(design.notes)
      .map(([, note]) => note)
      .filter((note) => note.mesh === mesh && options.shows === undefined),
    blockTitle: isPart ? undefined : blockTitleOf(cards, standing.block),
  };
}

const VIEW_TITLES: Readonly<Record<View, string>> = { services: "Services", all: "All resources" };

/** All of the mesh by kind, or how much of the view a part is. */
function countsOf(design: Design, scene: Scene, shows: PictureOptions["shows"]): string {
  const cards = [...scene.cards.keys()];
  if (shows !== undefined) return `${cards.filter(shows).length} of ${cards.length} cards`;
  const ids = [...design.resources.keys()].filter((id) => idOf(meshRef(refOf(id))) === scene.mesh);
  return countsText(ids.filter((id) => id !== scene.mesh));
}

interface Standing {
  readonly placeOf: (id: CardId) => Point | undefined;
  readonly block: readonly CardId[];
}

/** Where cards stand: as they did before, else as the board would place all of them, else the part by itself. */
function placesOf(scene: Scene, design: Design, { shows, places, view }: PictureOptions): Standing {
  if (places !== undefined)
    return { placeOf: (id) => places.positions.get(id), block: [...places.block].sort(compareText) };
  if (shows === undefined) {
    const positions = new Positions(scene, design, new GridIndex());
    return { placeOf: (id) => positions.of(id), block: positions.block };
  }
  const cards = new Map([...scene.cards].filter(([id]) => shows(id)));
  const edges = new Map([...scene.edges].filter(([, { from, to }]) => cards.has(from) && cards.has(to)));
  const placed = new Map(
    [...cards.keys()].flatMap((id) => {
      const place = design.positions.get(id)?.[view];
      return place === undefined ? [] : [[id, place] as const];
    }),
  );
  const { positions, block } = layout(cards, edges, placed);
  return { placeOf: (id) => positions.get(id), block: [...block] };
}

function lineOf(id: EdgeId, edge: Edge, curves: ReadonlyMap<EdgeId, Curve>): PictureLine[] {
  const curve = curves.get(id);
  return curve === undefined ? [] : [{ edge, curve }];
}

/** Above the block of unconnected cards, where there are others too. */
function blockTitleOf(cards: readonly PictureCard[], block: readonly CardId[]): Point | undefined {
  const inBlock = new Set(block);
  const rects = cards.filter(({ card }) => inBlock.has(card.id)).map(({ card, at }) => cardRect(card, at));
  const around = rects.length < cards.length ? rectAround(rects) : undefined;
  return around === undefined ? undefined : { x: around.x, y: around.y - 16 };
}

function sorted<T>(records: ReadonlyMap<string, T>): [string, T][] {
  return [...records].sort(([a], [b]) => compareText(a, b));
}
