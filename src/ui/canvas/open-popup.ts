import type { Point } from "../../model/design/design.ts";
import { type ResourceId, refOf } from "../../model/reference/ref.ts";
import type { BoardController } from "./board-controller.ts";
import { connectableItems } from "./connectable-items.ts";
import type { ConnectTab } from "./popup.ts";

/** Opens the popover of a new virtual node at a place of the screen; `at` is where its card will stand. */
export function openAddNode(board: BoardController, anchor: Point, at?: Point): void {
  board.popup.set({ kind: "add-node", anchor, ...(at === undefined ? {} : { at: snapped(at) }) });
}

/** Width of the popover that connects a card, and its distance from the card. */
export const CONNECT_WIDTH = 384;
const GAP = 16;

/** Opens the popover that connects a card, or a row of one, with another, beside the card: an existing one, where there is one. */
export function openConnect(board: BoardController, from: ResourceId): void {
  const [card] = board.model.scene.cards.has(from) ? [from] : board.model.scene.cardsShowing(from);
  const rect = card === undefined ? undefined : board.model.rectOf(card);
  if (rect === undefined) return;
  board.reveal([from]);
  const right = board.view.toScreen({ x: rect.x + rect.width, y: rect.y });
  const below = board.view.toScreen({ x: rect.x, y: rect.y + rect.height });
  const hasRoom = right.x + CONNECT_WIDTH + 2 * GAP <= board.view.size.value.width;
  const anchor = hasRoom ? { x: right.x + GAP, y: right.y } : { x: below.x, y: below.y + GAP };
  const tab = connectableItems(board, from).length > 0 ? "existing" : (tabsFrom(from)[0] ?? "existing");
  board.popup.set({ kind: "connect", from, anchor, tab });
}

/** What can be chosen for a line that leads from a card or row: the first where it was dropped on the empty board. */
export function tabsFrom(from: ResourceId): readonly ConnectTab[] {
  switch (refOf(from).kind) {
    case "virtualNode":
      return ["new", "existing", "outside"];
    case "virtualGateway":
      return ["service", "new", "existing"];
    // Its one service is put in the place of the one that it has.
    case "gatewayRoute":
      return ["service", "existing"];
    default:
      return ["new", "existing"];
  }
}

/** What connecting a card or row is called. */
export function connectTitle(from: ResourceId, name = refOf(from).name): string {
  const { kind } = refOf(from);
  if (kind === "virtualNode") return `Let ${name} call`;
  return kind === "virtualService" ? `Set provider of ${name}` : `Let ${name} lead to`;
}

/** The middle of the board's upper half: for what is opened without a pointer. */
export function middleOf(board: BoardController): Point {
  const { width, height } = board.view.size.value;
  return { x: width / 2 - 140, y: height / 4 };
}

function snapped({ x, y }: Point): Point {
  return { x: Math.round(x / 8) * 8, y: Math.round(y / 8) * 8 };
}
