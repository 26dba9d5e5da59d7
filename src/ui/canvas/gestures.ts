import type { Point } from "../../model/design/design.ts";
import { showRoutes } from "../inspector/show-routes.ts";
import { isSelected, selectHit } from "./actions/selection.ts";
import type { BoardController } from "./board-controller.ts";
import { BoxDrag } from "./drags/box-drag.ts";
import { CardDrag } from "./drags/card-drag.ts";
import type { Drag } from "./drags/drag.ts";
import { EdgePan } from "./drags/edge-pan.ts";
import { LineDrag } from "./drags/line-drag.ts";
import { lineEndPlan, newLinePlan } from "./drags/line-plans.ts";
import { RowDrag } from "./drags/row-drag.ts";
import { type Hit, hitTest } from "./hit-test.ts";
import { openAddNode, openShareOfLine, openSharesOfRoute } from "./open-popup.ts";

/** A press becomes a drag when the pointer has moved by so many screen pixels. */
const SLOP = 4;

/** React Flow does not pan below an element of this class: the board's own during a press that is ours. */
const NO_PAN = "nopan";

interface Press {
  readonly pointer: number;
  readonly start: Point;
  readonly hit: Hit;
  readonly adds: boolean;
  /** Ours: React Flow does not pan. Else it pans, and we only look whether it was a click. */
  readonly ours: boolean;
  moved: boolean;
}

/**
 * Pointer gestures on cards, ports, lines and the empty board. They work on the model, so a card that is
 * drawn behaves like one that is mounted; panning and zooming are React Flow's.
 */
export class Gestures {
  readonly #board: BoardController;
  readonly #host: HTMLElement;
  readonly #onInspect: () => void;
  readonly #edgePan: EdgePan;
  #press: Press | undefined;
  #drag: Drag | undefined;
  #pointer: Point | undefined;
  #isSpaceHeld = false;
  #isAltHeld = false;
  #hoverFrame = 0;

  constructor(board: BoardController, host: HTMLElement, onInspect: () => void) {
    this.#board = board;
    this.#host = host;
    this.#onInspect = onInspect;
    this.#edgePan = new EdgePan(board, (screen) => this.#moveDrag(screen));
  }

  /** Where the pointer is over the board, in screen pixels from its corner. */
  get pointer(): Point | undefined {
    return this.#pointer;
  }

  /** Listens to the host; returns how to stop that. */
  start(): () => void {
    const stop = new AbortController();
    const { signal } = stop;
    const capture = { capture: true, signal };
    this.#host.addEventListener("pointerdown", (event) => this.#onDown(event), capture);
    this.#host.addEventListener("pointermove", (event) => this.#onMove(event), { signal });
    window.addEventListener("pointerup", (event) => this.#onUp(event), capture);
    this.#host.addEventListener("pointercancel", () => this.cancel(), { signal });
    this.#host.addEventListener("lostpointercapture", () => this.cancel(), { signal });
    this.#host.addEventListener("pointerleave", () => this.#onLeave(), { signal });
    this.#host.addEventListener("dblclick", (event) => this.#onDoubleClick(event), { signal });
    this.#host.addEventListener("contextmenu", (event) => this.#onContextMenu(event), { signal });
    window.addEventListener("keydown", (event) => this.#onHeld(event, true), capture);
    window.addEventListener("keyup", (event) => this.#onHeld(event, false), capture);
    window.addEventListener("blur", () => this.cancel(), { signal });
    return () => {
      this.cancel();
      stop.abort();
    };
  }

  /** Ends a drag without doing anything; true where there was one. */
  cancel(): boolean {
    const drag = this.#drag;
    this.#drag = undefined;
    this.#press = undefined;
    this.#host.classList.remove(NO_PAN);
    this.#edgePan.stop();
    drag?.cancel();
    return drag !== undefined;
  }

  #onDown(event: PointerEvent): void {
    const target = event.target;
    if (!(target instanceof Element) || isControl(target) || event.button !== 0 || this.#isSpaceHeld) return;
    this.#board.onPress();
    const start = this.#at(event);
    const hit = this.#hit(event);
    const boxes = hit.kind === "board" && event.shiftKey;
    const ours =
      boxes || hit.kind === "card" || hit.kind === "port" || (hit.kind === "edge" && hit.end !== undefined);
    const adds = event.shiftKey || event.ctrlKey || event.metaKey;
    this.#press = { pointer: event.pointerId, start, hit, adds, ours, moved: false };
    this.#host.classList.toggle(NO_PAN, ours);
    this.#board.popup.set(undefined);
  }

  #onMove(event: PointerEvent): void {
    this.#pointer = this.#at(event);
    const press = this.#press;
    if (press === undefined || press.pointer !== event.pointerId) {
      if (event.buttons === 0) this.#hoverSoon(event.target);
      return;
    }
    const away = Math.hypot(this.#pointer.x - press.start.x, this.#pointer.y - press.start.y);
    if (!press.moved && away > SLOP) {
      press.moved = true;
      this.#board.hover(undefined);
      if (press.ours) this.#begin(press);
    }
    this.#isAltHeld = event.altKey;
    this.#moveDrag(this.#pointer);
    if (this.#drag !== undefined) this.#edgePan.follow(this.#pointer);
  }

  #moveDrag(screen: Point): void {
    this.#drag?.move(screen, this.#board.view.toBoard(screen), this.#isAltHeld);
  }

  #begin(press: Press): void {
    const start = this.#board.view.toBoard(press.start);
    const { hit } = press;
    // What the other design of a comparison has stays where it is.
    if (hit.kind === "card" && this.#board.model.isOther(hit.card)) return;
    if (hit.kind === "board") this.#drag = new BoxDrag(this.#board, start);
    else if (hit.kind === "port" || hit.kind === "edge") this.#drag = this.#lineDrag(hit);
    else if (hit.part === "grip") this.#drag = new RowDrag(this.#board, hit.card, hit.item);
    else this.#drag = new CardDrag(this.#board, hit.card, start);
    if (this.#drag !== undefined) this.#host.setPointerCapture(press.pointer);
  }

  #lineDrag(hit: Extract<Hit, { kind: "port" | "edge" }>): Drag | undefined {
    const plan =
      hit.kind === "port"
        ? newLinePlan(this.#board, hit.card, hit.item)
        : lineEndPlan(this.#board, hit.edge, hit.end ?? "to");
    return plan === undefined ? undefined : new LineDrag(this.#board, plan);
  }

  #onUp(event: PointerEvent): void {
    const press = this.#press;
    if (press === undefined || press.pointer !== event.pointerId) return;
    const drag = this.#drag;
    this.#press = undefined;
    this.#drag = undefined;
    this.#host.classList.remove(NO_PAN);
    this.#edgePan.stop();
    const at = this.#at(event);
    if (drag !== undefined) drag.drop(at, this.#board.view.toBoard(at));
    else if (!press.moved) this.#click(press);
  }

  #click({ hit, adds }: Press): void {
    if (!adds && hit.kind === "card" && hit.part === "more") {
      selectHit(this.#board, hit, false);
      showRoutes(hit.card);
      return;
    }
    if (
      !adds &&
      isSelected(this.#board, hit) &&
      this.#board.editor.session.state.selection.items.length === 1
    )
      return;
    selectHit(this.#board, hit, adds);
  }

  #onLeave(): void {
    if (this.#drag !== undefined) return;
    this.#pointer = undefined;
    this.#board.hover(undefined);
  }

  #onDoubleClick(event: MouseEvent): void {
    if (!(event.target instanceof Element) || isControl(event.target)) return;
    const hit = this.#hit(event);
    const screen = this.#at(event);
    if (hit.kind === "board") openAddNode(this.#board, screen, this.#board.view.toBoard(screen));
    else if (hit.kind === "card" && hit.part === "title" && !this.#board.model.isOther(hit.card))
      this.#board.popup.set({ kind: "rename", card: hit.card });
    else if (hit.kind === "edge" && hit.onLabel && openShareOfLine(this.#board, hit.edge)) return;
    else if (hit.kind === "card" && hit.part === "targets" && openSharesOfRoute(this.#board, hit.item))
      return;
    else if (hit.kind !== "port") this.#onInspect();
  }

  #onContextMenu(event: MouseEvent): void {
    if (!(event.target instanceof Element) || isControl(event.target)) return;
    event.preventDefault();
    const hit = this.#hit(event);
    if (!isSelected(this.#board, hit)) selectHit(this.#board, hit, false);
    this.#board.popup.set({ kind: "menu", anchor: this.#at(event), hit });
  }

  /** Keys that mean something while they are held: space pans, and Alt takes what is dragged out of its group. */
  #onHeld(event: KeyboardEvent, isDown: boolean): void {
    if (event.key === " ") this.#isSpaceHeld = isDown;
    if (event.key !== "Alt" || this.#drag === undefined || this.#pointer === undefined) return;
    // Alt alone would take the focus to the browser's menu.
    event.preventDefault();
    this.#isAltHeld = isDown;
    this.#moveDrag(this.#pointer);
  }

  /** Looks what is under the pointer once a frame. */
  #hoverSoon(target: EventTarget | null): void {
    if (this.#hoverFrame !== 0) return;
    this.#hoverFrame = requestAnimationFrame(() => {
      this.#hoverFrame = 0;
      if (this.#pointer === undefined || !(target instanceof Element) || isControl(target)) return;
      const { model, view } = this.#board;
      const hit = hitTest(model, this.#board.view.toBoard(this.#pointer), view.zoom.value, cardUnder(target));
      this.#board.hover(hit.kind === "edge" ? hit.edge : undefined);
      this.#host.dataset["hover"] = hit.kind === "edge" && hit.end !== undefined ? "edge-end" : hit.kind;
    });
  }

  #hit(event: MouseEvent): Hit {
    const { model, view } = this.#board;
    return hitTest(
      model,
      this.#board.view.toBoard(this.#at(event)),
      view.zoom.value,
      cardUnder(event.target),
    );
  }

  #at(event: MouseEvent): Point {
    const { left, top } = this.#host.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }
}

/** True for what handles its own events: buttons, fields, popovers over the board. */
function isControl(target: Element): boolean {
  return (
    target.closest("button, input, select, textarea, a, [role=dialog], [role=menu], [data-control]") !== null
  );
}

function cardUnder(target: EventTarget | null): string | undefined {
  const card = target instanceof Element ? target.closest("[data-card-id]") : null;
  return card instanceof HTMLElement ? card.dataset["cardId"] : undefined;
}
