import type { EdgeId } from "../../diagram/edge.ts";
import { labelPoint } from "../../diagram/geometry/curve.ts";
import type { Point } from "../../model/design/design.ts";
import { type ResourceId, refOf } from "../../model/reference/ref.ts";
import type { BoardController } from "./board-controller.ts";
import { connectableItems } from "./connectable-items.ts";
import type { Hit } from "./hit-test.ts";
import type { ConnectTab } from "./popup.ts";
import { hasShares, shareOfLine } from "./share-of-line.ts";

/** Opens the popover of a new virtual node at a place of the screen; `at` is where its card will stand. */
export function openAddNode(board: BoardController, anchor: Point, at?: Point): void {
  board.popup.set({ kind: "add-node", anchor, ...(at === undefined ? {} : { at: snapped(at) }) });
}

/** Width of the popover that connects a card, and its distance from the card. */
export const CONNECT_WIDTH = 384;
const GAP = 16;

/** Opens the popover that connects a card, or a row of one, with another, beside the card: an existing one, where there is one. */
export function openConnect(board: BoardController, from: ResourceId): void {
  if (board.model.scene.cardsShowing(from).length === 0) return;
  const anchor = besideItem(board, from, CONNECT_WIDTH);
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

/** Opens the field of a line's share in the place of its label; false where it shows none that can be set. */
export function openShareOfLine(board: BoardController, id: EdgeId): boolean {
  const share = shareOfLine(board.editor, board.model, id);
  const curve = board.model.grid.curve(id);
  if (share === undefined || curve === undefined) return false;
  const { x, y } = board.view.nearestSeen(board.view.toScreen(labelPoint(curve)));
  board.popup.set({ kind: "shares", anchor: { x: x - 116, y: y - 24 }, ...share });
  return true;
}

/** Opens the shares of a route below its row; false where it has not several targets. */
export function openSharesOfRoute(board: BoardController, route: ResourceId): boolean {
  if (!hasShares(board.editor, route)) return false;
  const [id] = board.model.scene.cardsShowing(route);
  const rect = id === undefined ? undefined : board.model.rectOf(id);
  const card = id === undefined ? undefined : board.model.scene.cards.get(id);
  const row = card?.rows.find((each) => each.id === route);
  if (rect === undefined) return false;
  const below = { x: rect.x + (row?.x ?? 0) + 36, y: rect.y + (row === undefined ? 0 : row.y + row.height) };
  board.popup.set({ kind: "shares", anchor: board.view.nearestSeen(board.view.toScreen(below)), route });
  return true;
}

/** Opens the menu of a card, of a row or chip on it, of a line, or of the board: for keys, which have no place. */
export function openMenu(board: BoardController, hit: Hit): void {
  const at = placeOfHit(board, hit);
  // A menu whose place is not seen would not be seen either.
  const anchor = at === undefined ? middleOf(board) : board.view.nearestSeen(board.view.toScreen(at));
  board.popup.set({ kind: "menu", anchor, hit });
}

/** Under the name of a card, under a row or chip, on the label of a line. */
function placeOfHit({ model }: BoardController, hit: Hit): Point | undefined {
  if (hit.kind === "edge") {
    const curve = model.grid.curve(hit.edge);
    return curve === undefined ? undefined : labelPoint(curve);
  }
  const rect = hit.kind === "board" ? undefined : model.rectOf(hit.card);
  if (hit.kind !== "card" || rect === undefined) return undefined;
  const card = model.scene.cards.get(hit.card);
  const part =
    card?.rows.find(({ id }) => id === hit.item) ?? card?.chips.find(({ service }) => service === hit.item);
  const below = part === undefined ? 32 : part.y + part.height;
  return { x: rect.x + (part?.x ?? 0) + 36, y: rect.y + below };
}

/** Beside the card of something, below it where there is no room; the card is brought into view. */
export function besideItem(board: BoardController, item: ResourceId, width = 296): Point {
  const [card] = board.model.scene.cards.has(item) ? [item] : board.model.scene.cardsShowing(item);
  const found = card === undefined ? undefined : board.model.rectOf(card);
  if (found === undefined) return middleOf(board);
  board.reveal([item]);
  const right = board.view.toScreen({ x: found.x + found.width, y: found.y });
  const below = board.view.toScreen({ x: found.x, y: found.y + found.height });
  const hasRoom = right.x + width + 2 * GAP <= board.view.size.value.width;
  return hasRoom ? { x: right.x + GAP, y: right.y } : { x: below.x, y: below.y + GAP };
}

/** The middle of the board's upper half: for what is opened without a pointer. */
export function middleOf(board: BoardController): Point {
  const { width, height } = board.view.size.value;
  return { x: width / 2 - 140, y: height / 4 };
}

function snapped({ x, y }: Point): Point {
  return { x: Math.round(x / 8) * 8, y: Math.round(y / 8) * 8 };
}
