import type { CardId } from "../../../diagram/card.ts";
import type { EdgeId } from "../../../diagram/edge.ts";
import type { BackendOf } from "../../../editor/commands/remove.ts";
import { mayConnect } from "../../../model/connections/may-connect.ts";
import type { Point } from "../../../model/design/design.ts";
import { connectCards } from "../actions/connect-cards.ts";
import type { BoardController } from "../board-controller.ts";
import type { Drag } from "./drag.ts";

/** Draws a line from a port, or takes the end of a line elsewhere. */
export class LineDrag implements Drag {
  readonly #board: BoardController;
  readonly #caller: CardId;
  readonly #from: Point;
  readonly #replaces: readonly BackendOf[];

  private constructor(board: BoardController, caller: CardId, from: Point, replaces: readonly BackendOf[]) {
    this.#board = board;
    this.#caller = caller;
    this.#from = from;
    this.#replaces = replaces;
  }

  /** A new line from the port of a card. */
  static fromPort(board: BoardController, caller: CardId): LineDrag | undefined {
    const card = board.model.scene.cards.get(caller);
    const at = board.model.placeOf(caller);
    if (card === undefined || at === undefined) return undefined;
    return new LineDrag(board, caller, { x: at.x + card.ports.out.x, y: at.y + card.ports.out.y }, []);
  }

  /** The end of a line of a virtual node; lines of gateways, routes and providers stay where they are. */
  static ofEdge(board: BoardController, id: EdgeId): LineDrag | undefined {
    const edge = board.model.scene.edges.get(id);
    const curve = board.model.grid.curve(id);
    if (edge?.role !== "call" || curve === undefined) return undefined;
    const backends = board.model.scene.backendsOf(id);
    if (backends.length === 0 || backends.some(({ via }) => via.length > 0)) return undefined;
    const replaces = backends.map(({ caller, serviceName }) => ({ caller, service: serviceName }));
    return new LineDrag(board, edge.from, { x: curve[0] ?? 0, y: curve[1] ?? 0 }, replaces);
  }

  move(_screen: Point, to: Point): void {
    const aim = this.#board.model.grid.cardsAt(to).at(-1);
    const verdict = aim === undefined ? undefined : mayConnect(this.#board.editor.design, this.#caller, aim);
    this.#board.draw({
      caller: this.#caller,
      from: this.#from,
      to,
      aim,
      refusal: verdict === undefined || verdict.ok ? undefined : verdict.reason,
    });
  }

  drop(screen: Point, to: Point): void {
    this.move(screen, to);
    const line = this.#board.line.value;
    this.#board.draw(undefined);
    if (line === undefined || line.refusal !== undefined) {
      if (line?.refusal !== undefined && line.aim !== this.#caller) this.#board.say(line.refusal);
      return;
    }
    if (line.aim !== undefined) {
      connectCards(this.#board, { from: this.#caller, to: line.aim, replaces: this.#replaces }, screen);
    } else if (this.#replaces.length === 0) {
      this.#board.popup.set({ kind: "connect", caller: this.#caller, anchor: screen, at: to, tab: "new" });
    }
  }

  cancel(): void {
    this.#board.draw(undefined);
  }
}
