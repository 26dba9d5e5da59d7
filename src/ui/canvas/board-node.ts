import { type Node, Position } from "@xyflow/react";
import type { Card } from "../../diagram/card.ts";
import type { CardMark } from "../../diagram/compared/compared-marks.ts";
import type { Tone } from "../../diagram/drawing/draw-card.ts";
import { jsonEqual } from "../../lib/json-equal.ts";
import type { Point } from "../../model/design/design.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import type { CardStatus } from "./card-status.ts";

/** Whether a line that is being drawn may end at the card. */
export type Aim = "allowed" | "refused";

/** What a mounted card shows. */
export interface CardView extends Record<string, unknown> {
  readonly card: Card;
  readonly status: CardStatus | undefined;
  readonly tone: Tone;
  /** Its chips and rows that are selected, joined: a text, so that equal views are found equal. */
  readonly parts: string;
  readonly aim: Aim | undefined;
  /** What differs on it, while the board is compared. */
  readonly mark: CardMark | undefined;
  /** The other design alone has it: nothing starts at it. */
  readonly isOther: boolean;
}

export type BoardNode = Node<CardView, "card">;

/** A card as React Flow takes it: of known size and with known handles, so that it never measures it. */
export function boardNode(view: CardView, position: Point, label: string): BoardNode {
  const { card } = view;
  return {
    id: card.id,
    type: "card",
    data: view,
    position: { x: position.x, y: position.y },
    width: card.width,
    height: card.height,
    handles: [
      { type: "target", position: Position.Left, ...card.ports.in },
      { type: "source", position: Position.Right, ...card.ports.out },
    ],
    ariaLabel: label,
    ariaRole: "group",
    domAttributes: { "aria-roledescription": "card" },
  };
}

/** The node as it was where nothing about it changed, so that React Flow leaves it alone. */
export function sameOr(before: BoardNode | undefined, after: BoardNode): BoardNode {
  if (before === undefined) return after;
  const [a, b] = [before.data, after.data];
  const same =
    a.card === b.card &&
    a.tone === b.tone &&
    a.parts === b.parts &&
    a.aim === b.aim &&
    a.isOther === b.isOther &&
    jsonEqual(a.mark, b.mark) &&
    a.status?.severity === b.status?.severity &&
    a.status?.count === b.status?.count &&
    before.position.x === after.position.x &&
    before.position.y === after.position.y &&
    before.ariaLabel === after.ariaLabel;
  return same ? before : after;
}

/** The selected chips and rows of a card, as `CardView.parts` has them. */
export function partsOn(card: Card, parts: ReadonlySet<ResourceId>): string {
  if (parts.size === 0) return "";
  return [...card.chips.map(({ service }) => service), ...card.rows.map(({ id }) => id)]
    .filter((id) => parts.has(id))
    .join(" ");
}
