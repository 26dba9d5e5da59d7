import { jsonEqual } from "../../lib/json-equal.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import type { CardId } from "../card.ts";
import type { Edge, EdgeId } from "../edge.ts";
import { type ChangeState, SIGNS } from "./change-state.ts";
import type { ComparedScene } from "./compared-scene.ts";

/** How a resource differs, and in how many fields. */
export interface ResourceDifference {
  readonly state: ChangeState;
  readonly fields: readonly unknown[];
}

/** Whether the other design is the one before or the one after. */
export type OtherIs = "before" | "after";

/** What differs on a card. */
export interface CardMark {
  readonly state: ChangeState;
  /** Fields that differ, of the card's resource and of what its rows and chips stand for. */
  readonly fields: number;
  /** Rows and chips that came or went. */
  readonly added: number;
  readonly removed: number;
  /** What differs on the card: its resource, and those of its rows and chips. Sorted. */
  readonly resources: readonly ResourceId[];
}

/** What differs about a line; `label` says how, where its shares do. */
export interface EdgeMark {
  readonly state: ChangeState;
  readonly label?: string;
}

/** The cards on which something differs. Costs as much as the differences and the cards of both designs are many. */
export function cardMarks(
  scene: ComparedScene,
  differences: ReadonlyMap<ResourceId, ResourceDifference>,
  otherIs: OtherIs,
): Map<CardId, CardMark> {
  const marks = new Map<CardId, CardMark>();
  for (const id of scene.cards.keys()) {
    const state = sideState(scene.own.cards.has(id), scene.other.cards.has(id), otherIs);
    if (state !== undefined) marks.set(id, { ...NOTHING, state });
  }
  for (const [id, difference] of differences) {
    const isCard = scene.cards.has(id);
    for (const card of isCard ? [id] : scene.cardsShowing(id)) {
      marks.set(card, withDifference(marks.get(card) ?? NOTHING, id, difference, isCard));
    }
  }
  return marks;
}

const NOTHING: CardMark = { state: "changed", fields: 0, added: 0, removed: 0, resources: [] };

function withDifference(
  mark: CardMark,
  id: ResourceId,
  { state, fields }: ResourceDifference,
  isCard: boolean,
): CardMark {
  const resources = [...mark.resources, id].sort();
  // A card may stand here alone because its resource changed: a service that lost its provider.
  const own = isCard ? state : mark.state;
  if (state === "changed") return { ...mark, resources, state: own, fields: mark.fields + fields.length };
  return isCard ? { ...mark, resources, state } : { ...mark, resources, [state]: mark[state] + 1 };
}

/** What differs about a line; undefined where nothing does. */
export function edgeMark({ own, other }: ComparedScene, id: EdgeId, otherIs: OtherIs): EdgeMark | undefined {
  const [mine, theirs] = [own.edges.get(id), other.edges.get(id)];
  const state = sideState(mine !== undefined, theirs !== undefined, otherIs);
  if (state !== undefined) return { state };
  if (mine === undefined || theirs === undefined) return undefined;
  const [before, after] = otherIs === "before" ? [theirs, mine] : [mine, theirs];
  if (jsonEqual(before.services, after.services) && jsonEqual(before.shares, after.shares)) return undefined;
  const [from, to] = [shareText(before), shareText(after)];
  return from === to ? { state: "changed" } : { state: "changed", label: `${from} → ${to}` };
}

/** What stands on a line that differs: "~ 90 % → 80 %", "+". */
export function lineMarkText({ label, labelAtRest }: Edge, mark: EdgeMark): string {
  const text = mark.label ?? (labelAtRest ? label : "");
  return text === "" ? SIGNS[mark.state] : `${SIGNS[mark.state]} ${text}`;
}

function shareText({ services, shares }: Edge): string {
  return services.length > 1 ? `${services.length} services` : (shares[0] ?? "100 %");
}

/** Of what one design alone has. */
function sideState(isOwn: boolean, isOther: boolean, otherIs: OtherIs): ChangeState | undefined {
  if (isOwn === isOther) return undefined;
  return isOwn === (otherIs === "before") ? "added" : "removed";
}

/** What a mark says: "changed: 2 fields, 1 added". */
export function markText({ state, fields, added, removed }: CardMark): string {
  if (state !== "changed") return state;
  const parts = [
    fields === 0 ? "" : `${fields} field${fields === 1 ? "" : "s"}`,
    added === 0 ? "" : `${added} added`,
    removed === 0 ? "" : `${removed} removed`,
  ].filter((part) => part !== "");
  return `changed: ${parts.join(", ")}`;
}
