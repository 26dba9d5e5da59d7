import type { CardId } from "../../../diagram/card.ts";
import { moveRoute } from "../../../editor/commands/move-route.ts";
import type { Point } from "../../../model/design/design.ts";
import type { ResourceId } from "../../../model/reference/ref.ts";
import { prioritiesAfterMove } from "../../../model/routes/priorities-after-move.ts";
import { inEvaluationOrder } from "../../../model/routes/route-order.ts";
import { tell } from "../actions/tell.ts";
import { viewChange } from "../actions/view-change.ts";
import type { BoardController } from "../board-controller.ts";
import { routesBeside } from "../route-places.ts";
import type { Drag } from "./drag.ts";

/** The order that a route on its way to another place would make, shown before it is dropped. */
export interface RowOrder {
  readonly card: CardId;
  readonly route: ResourceId;
  /** The rows that the card lists, in the order that there would be. */
  readonly rows: readonly ResourceId[];
  /** The priorities that would be set, in the order of evaluation; undefined where there are too many routes. */
  readonly priorities: ReadonlyMap<ResourceId, number> | undefined;
}

/** Drags a row of a router or gateway to another place in the order of evaluation. */
export class RowDrag implements Drag {
  readonly #board: BoardController;
  readonly #card: CardId;
  readonly #route: ResourceId;
  #before: ResourceId | undefined;

  constructor(board: BoardController, card: CardId, route: ResourceId) {
    this.#board = board;
    this.#card = card;
    this.#route = route;
  }

  move(_screen: Point, { y }: Point): void {
    const { model, editor, rowOrder } = this.#board;
    const card = model.scene.cards.get(this.#card);
    const at = model.placeOf(this.#card);
    if (card === undefined || at === undefined) return;
    const others = card.rows.filter(({ id }) => id !== this.#route);
    const [first] = card.rows;
    const slot = first === undefined ? 0 : Math.floor((y - at.y - first.y) / first.height);
    const place = Math.min(Math.max(slot, 0), others.length);
    const routes = routesBeside(editor, this.#route);
    const order = inEvaluationOrder(routes).map(({ id }) => id);
    const rest = order.filter((id) => id !== this.#route);
    this.#before = rest[place];
    const rows = others.map(({ id }) => id).toSpliced(place, 0, this.#route);
    const priorities = prioritiesAfterMove(routes, this.#route, this.#before);
    rowOrder.set({ card: this.#card, route: this.#route, rows, priorities });
  }

  drop(screen: Point, at: Point): void {
    this.move(screen, at);
    const { editor, rowOrder } = this.#board;
    const changes = (rowOrder.value?.priorities?.size ?? 1) > 0;
    rowOrder.set(undefined);
    if (!changes) return;
    tell(
      editor,
      editor.run(moveRoute, { route: this.#route, before: this.#before }),
      viewChange(this.#board),
    );
    editor.session.select([this.#route]);
  }

  cancel(): void {
    this.#board.rowOrder.set(undefined);
  }
}
