import { compareText } from "../../lib/compare-text.ts";
import { jsonEqual } from "../../lib/json-equal.ts";
import type { Design } from "../../model/design/design.ts";
import { type ResourceId, refOf } from "../../model/reference/ref.ts";
import type { Card, CardId } from "../card.ts";
import { CARD } from "../card-metrics.ts";
import { type ChangeState, SIGNS } from "../compared/change-state.ts";
import type { Edge, EdgeId } from "../edge.ts";
import { layout } from "../layout/layout-scene.ts";
import { routeEdges } from "../routing/route-edges.ts";
import { Scene } from "../scene.ts";
import type { Picture } from "./make-picture.ts";

/** A resource that differs, with its fields in words. */
export interface ChangedResource {
  readonly id: ResourceId;
  readonly state: ChangeState;
  readonly fields: readonly string[];
}

/** What a card of a review says beside what it is. */
export interface CardMark {
  readonly state: ChangeState;
  /** Fields and rows that differ, below what the card shows. */
  readonly lines: readonly string[];
  /** Where these begin: the height that the card would have without them. */
  readonly top: number;
}

/** What differs in a picture. */
export interface Review {
  readonly cards: ReadonlyMap<CardId, CardMark>;
  readonly lines: ReadonlyMap<EdgeId, ChangeState>;
  /** What it does to traffic: how grave, and in a sentence. */
  readonly sentences: readonly { readonly impact: string; readonly text: string }[];
}

export interface ReviewOptions {
  readonly mesh: ResourceId;
  readonly changes: readonly ChangedResource[];
  readonly sentences: Review["sentences"];
}

/** Lines of a card; the rest is counted. */
const MOST_LINES = 5;
export const LINE_HEIGHT = 16;

/**
 * The picture of only what differs between two designs: the resources that differ, in the view of all resources, with
 * what they are directly connected to. Both designs are filled with their chosen values.
 */
export function makeReview(
  before: Design,
  after: Design,
  { mesh, changes, sentences }: ReviewOptions,
): { readonly picture: Picture; readonly review: Review } {
  const both = {
    ...after,
    resources: new Map([...before.resources, ...after.resources]),
  };
  const whole = new Scene(both, "all", mesh);
  const [old, now] = [new Scene(before, "all", mesh), new Scene(after, "all", mesh)];
  const lines = new Map<EdgeId, ChangeState>();
  const edges = new Map<EdgeId, Edge>([...old.edges, ...now.edges]);
  for (const [id, edge] of edges) {
    const state = stateOf(old.edges.get(id), now.edges.get(id));
    if (state !== undefined && whole.cards.has(edge.from) && whole.cards.has(edge.to)) lines.set(id, state);
  }
  const marks = cardMarks(whole, changes);
  const cards = shownCards(whole, edges, marks, lines);
  const shown = new Map(sorted(edges).filter(([, { from, to }]) => cards.has(from) && cards.has(to)));
  const { positions } = layout(cards, shown, new Map());
  const curves = routeEdges(cards, shown, (id) => positions.get(id));
  const picture: Picture = {
    title: refOf(mesh).mesh,
    subtitle: ["What differs", countsOf(changes)].join(" · "),
    view: "all",
    cards: sorted(cards).flatMap(([id, card]) => {
      const at = positions.get(id);
      return at === undefined ? [] : [{ card, at, group: undefined }];
    }),
    lines: [...shown].flatMap(([id, edge]) => {
      const curve = curves.get(id);
      return curve === undefined ? [] : [{ edge, curve }];
    }),
    groups: [],
    notes: [],
    blockTitle: undefined,
  };
  return { picture, review: { cards: marks, lines, sentences } };
}

function stateOf(old: Edge | undefined, now: Edge | undefined): ChangeState | undefined {
  if (old === undefined) return "added";
  if (now === undefined) return "removed";
  return jsonEqual(old.shares, now.shares) && old.label === now.label ? undefined : "changed";
}

function countsOf(changes: readonly ChangedResource[]): string {
  const parts = (["added", "changed", "removed"] as const).flatMap((state) => {
    const count = changes.filter((change) => change.state === state).length;
    return count === 0 ? [] : [`${count} ${state}`];
  });
  return parts.length === 0 ? "nothing" : parts.join(" · ");
}

/** What each card says: of its own resource, and of its routes. */
function cardMarks(scene: Scene, changes: readonly ChangedResource[]): ReadonlyMap<CardId, CardMark> {
  const found = new Map<CardId, { state: ChangeState; lines: string[] }>();
  for (const { id, state, fields } of changes) {
    const isOwn = scene.cards.has(id);
    const row = `${SIGNS[state]} ${refOf(id).name}`;
    const lines = state === "changed" ? fields : [];
    for (const card of isOwn ? [id] : scene.cardsShowing(id)) {
      const mark = found.get(card) ?? { state: "changed", lines: [] };
      if (isOwn) mark.state = state;
      mark.lines.push(...(isOwn ? lines : [row, ...lines.map((line) => `  ${line}`)]));
      found.set(card, mark);
    }
  }
  return new Map(
    [...found].map(([id, { state, lines }]) => {
      const left = lines.length - MOST_LINES;
      const listed = left > 1 ? [...lines.slice(0, MOST_LINES - 1), `+${left + 1} more`] : lines;
      return [id, { state, lines: listed, top: scene.cards.get(id)?.height ?? 0 }] as const;
    }),
  );
}

/** What is drawn: what differs with room for its lines, what its lines lead to, and the ends of lines that differ. */
function shownCards(
  scene: Scene,
  edges: ReadonlyMap<EdgeId, Edge>,
  marks: Review["cards"],
  lines: Review["lines"],
): Map<CardId, Card> {
  const ids = new Set<CardId>(marks.keys());
  for (const [id, { from, to }] of edges)
    if (lines.has(id) || marks.has(from) || marks.has(to)) ids.add(from).add(to);
  return new Map(
    [...ids].sort(compareText).flatMap((id) => {
      const card = scene.cards.get(id);
      if (card === undefined) return [];
      const room = (marks.get(id)?.lines.length ?? 0) * LINE_HEIGHT;
      return [[id, room === 0 ? card : { ...card, height: card.height + room + CARD.padding - 4 }] as const];
    }),
  );
}

function sorted<T>(records: ReadonlyMap<string, T>): [string, T][] {
  return [...records].sort(([a], [b]) => compareText(a, b));
}
