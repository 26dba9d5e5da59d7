import type { CardId } from "../../../diagram/card.ts";
import type { EdgeEnd } from "../../../diagram/geometry/edge-curve.ts";
import type { Point } from "../../../model/design/design.ts";
import type { ResourceId } from "../../../model/reference/ref.ts";
import type { BoardController } from "../board-controller.ts";
import type { LineAim, LineVerdict } from "../drawn-line.ts";
import { hitTest, type LineEnd } from "../hit-test.ts";
import { looseEnd } from "../line-curve.ts";
import type { Drag } from "./drag.ts";

/** What a line that is dragged by one end is for. */
export interface LinePlan {
  /** The end that stays, and its card. */
  readonly fixed: EdgeEnd;
  readonly card: CardId;
  /** The end that is dragged. */
  readonly free: LineEnd;
  /** May it end at a card, row or chip? */
  readonly may: (item: ResourceId) => LineVerdict;
  readonly onDrop: (item: ResourceId, screen: Point) => void;
  /** Dropped on the empty board; absent: nothing comes of it. */
  readonly onDropOnBoard?: (screen: Point, board: Point) => void;
}

/** Draws a line from a port, or takes the end of a line elsewhere. */
export class LineDrag implements Drag {
  readonly #board: BoardController;
  readonly #plan: LinePlan;
  /** What was answered, so that a move costs no more than what is new under the pointer. */
  readonly #verdicts = new Map<ResourceId, LineVerdict>();

  constructor(board: BoardController, plan: LinePlan) {
    this.#board = board;
    this.#plan = plan;
  }

  move(_screen: Point, pointer: Point): void {
    const { fixed, card, free } = this.#plan;
    const aim = this.#aimAt(pointer);
    const verdict = aim === undefined ? undefined : this.#may(aim.item);
    const loose = looseEnd(pointer);
    this.#board.draw({
      from: free === "from" ? loose : fixed,
      to: free === "from" ? fixed : loose,
      pointer,
      fixed: card,
      may: (item) => this.#may(item),
      aim,
      refusal: verdict === undefined || verdict.ok ? undefined : verdict.reason,
    });
  }

  drop(screen: Point, to: Point): void {
    this.move(screen, to);
    const line = this.#board.line.value;
    this.#board.draw(undefined);
    if (line === undefined) return;
    if (line.refusal !== undefined) {
      if (line.aim?.card !== this.#plan.card) this.#board.say(line.refusal);
    } else if (line.aim !== undefined) this.#plan.onDrop(line.aim.item, screen);
    else this.#plan.onDropOnBoard?.(screen, to);
  }

  cancel(): void {
    this.#board.draw(undefined);
  }

  /** The chip or row under the pointer where the line may end there, else its card. */
  #aimAt(point: Point): LineAim | undefined {
    const { model, view } = this.#board;
    const hit = hitTest(model, point, view.zoom.value);
    if (hit.kind !== "card" && hit.kind !== "port") return undefined;
    const { card, item } = hit;
    return { card, item: this.#may(item).ok ? item : card };
  }

  #may(item: ResourceId): LineVerdict {
    const known = this.#verdicts.get(item);
    if (known !== undefined) return known;
    const verdict = this.#plan.may(item);
    this.#verdicts.set(item, verdict);
    return verdict;
  }
}
