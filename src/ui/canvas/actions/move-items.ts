import type { CardId } from "../../../diagram/card.ts";
import type { SeenId } from "../../../diagram/shown/board-scene.ts";
import { isDone } from "../../../editor/command.ts";
import { moveCards } from "../../../editor/commands/move-cards.ts";
import type { Point } from "../../../model/design/design.ts";
import type { BoardController } from "../board-controller.ts";
import { placesOf } from "../drawn/dragged-with.ts";
import type { Regroup } from "../drawn/regroup.ts";

/**
 * Puts cards and notes where they were dragged, and into the groups that they were dragged to: one step of undo.
 * A group is where its cards are.
 */
export function dropCards(
  board: BoardController,
  places: ReadonlyMap<SeenId, Point>,
  regroup?: Regroup,
): void {
  const { all, notes, view } = board.model;
  const to = new Map([...places].filter(([id]) => all.cards.has(id)));
  const moved = new Map([...places].filter(([id]) => notes.all.has(id)));
  const others = regroup === undefined ? {} : { regroup: { items: [...regroup.cards], into: regroup.into } };
  const outcome = board.editor.run(moveCards, { view, to, notes: moved, ...others });
  board.lift(new Map());
  if (regroup !== undefined && isDone(outcome)) board.say(`${outcome.label}.`);
}

/** A pause after which the next arrow key starts a new step of undo, in milliseconds. */
const BURST = 800;

/** Moves cards by arrow keys; keys in quick succession are one step of undo. */
export class ArrowMoves {
  readonly #board: BoardController;
  #burst = 0;
  #last = Number.NEGATIVE_INFINITY;

  constructor(board: BoardController) {
    this.#board = board;
  }

  move(items: readonly CardId[], by: Point, now: number): boolean {
    const { editor, model } = this.#board;
    const { selection } = editor.session.state;
    const cards = items.filter((id) => model.scene.cards.has(id) && !model.isOther(id));
    const drawn = items === selection.items ? (selection.drawn ?? []) : [];
    if (cards.length + drawn.length === 0) return false;
    if (now - this.#last > BURST) this.#burst += 1;
    this.#last = now;
    const from = placesOf(this.#board, [...cards, ...drawn]);
    const moved = [...from].map(([id, at]) => [id, { x: at.x + by.x, y: at.y + by.y }] as const);
    const to = new Map(moved.filter(([id]) => model.all.cards.has(id)));
    const notes = new Map(moved.filter(([id]) => model.notes.all.has(id)));
    const what = [...cards, ...drawn].join(" ");
    editor.run(moveCards, { view: model.view, to, notes }, `arrows ${this.#burst} ${what}`);
    const [first] = to.keys();
    if (first !== undefined) {
      const what = to.size === 1 ? model.scene.cards.get(first)?.name : `${to.size} cards`;
      this.#board.say(`Moved ${what} ${directionOf(by)}.`);
    }
    return true;
  }
}

/** `right by 8`. */
function directionOf({ x, y }: Point): string {
  const where = x > 0 ? "right" : x < 0 ? "left" : y > 0 ? "down" : "up";
  return `${where} by ${Math.abs(x) + Math.abs(y)}`;
}
