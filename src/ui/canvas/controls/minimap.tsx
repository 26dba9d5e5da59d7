import { useEffect, useRef, useState } from "react";
import { MARK_COLOR } from "../../../diagram/compared/mark-look.ts";
import { ITEM_COLOR } from "../../../diagram/drawing/item-color.ts";
import type { Rect } from "../../../diagram/geometry/rect.ts";
import { useBoard } from "../board-context.ts";
import type { BoardController } from "../board-controller.ts";
import { useSignal } from "../use-signal.ts";
import { centred, seenRect } from "../viewport.ts";
import classes from "./controls.module.css";

const WIDTH = 208;
const HEIGHT = 132;
const PADDING = 8;

interface Scale {
  readonly factor: number;
  readonly left: number;
  readonly top: number;
}

/** All cards of the board in small, and the part that is seen; a press or drag goes there. */
export function Minimap() {
  const board = useBoard();
  const places = useSignal(board.places);
  const canvas = useRef<HTMLCanvasElement>(null);
  const view = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState<Scale>(() => scaleOf(board.model.bounds()));

  // It looks at all cards, so it waits until nothing else is to be done.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the number says that cards moved or colours changed
  useEffect(() => {
    const update = (): void => {
      const next = scaleOf(board.model.bounds());
      setScale((now) => (sameScale(now, next) ? now : next));
      if (canvas.current !== null) paint(canvas.current, board, next);
    };
    const idle = window.requestIdleCallback(update, { timeout: 300 });
    return () => window.cancelIdleCallback(idle);
  }, [board, places]);
  useEffect(() => {
    const place = (): void => {
      if (view.current === null) return;
      const seen = seenRect(board.view.viewport, board.view.size.value);
      const { style } = view.current;
      // Moved without being laid out: it follows every frame of a pan.
      style.transform = `translate(${scale.left + seen.x * scale.factor}px, ${scale.top + seen.y * scale.factor}px)`;
      style.width = `${seen.width * scale.factor}px`;
      style.height = `${seen.height * scale.factor}px`;
    };
    place();
    return board.view.onMoved(place);
  }, [board, scale]);

  const go = (event: React.PointerEvent<HTMLDivElement>): void => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const x = (event.clientX - left - scale.left) / scale.factor;
    const y = (event.clientY - top - scale.top) / scale.factor;
    board.view.set(centred({ x, y }, board.view.size.value, board.view.viewport.zoom));
  };
  return (
    <div
      className={classes["minimap"]}
      role="img"
      aria-label="Minimap of all cards"
      data-control
      data-minimap
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={(event) => event.buttons === 1 && go(event)}
    >
      <canvas ref={canvas} style={{ width: WIDTH, height: HEIGHT }} />
      <div ref={view} className={classes["window"]} />
    </div>
  );
}

function sameScale(a: Scale, b: Scale): boolean {
  return a.factor === b.factor && a.left === b.left && a.top === b.top;
}

function scaleOf(bounds: Rect | undefined): Scale {
  if (bounds === undefined) return { factor: 0.1, left: PADDING, top: PADDING };
  const factor = Math.min(
    (WIDTH - 2 * PADDING) / Math.max(bounds.width, 1),
    (HEIGHT - 2 * PADDING) / Math.max(bounds.height, 1),
  );
  return {
    factor,
    left: (WIDTH - bounds.width * factor) / 2 - bounds.x * factor,
    top: (HEIGHT - bounds.height * factor) / 2 - bounds.y * factor,
  };
}

function paint(canvas: HTMLCanvasElement, { model, palette }: BoardController, scale: Scale): void {
  const context = canvas.getContext("2d");
  if (context === null || palette === undefined) return;
  const ratio = window.devicePixelRatio || 1;
  canvas.width = WIDTH * ratio;
  canvas.height = HEIGHT * ratio;
  context.setTransform(
    scale.factor * ratio,
    0,
    0,
    scale.factor * ratio,
    scale.left * ratio,
    scale.top * ratio,
  );
  for (const { group, rect } of model.groupBoxes.values()) {
    context.fillStyle = palette.border;
    if (group.collapsed === true) context.fillRect(rect.x, rect.y, rect.width, rect.height);
  }
  for (const card of model.scene.cards.values()) {
    const rect = model.rectOf(card.id);
    if (rect === undefined) continue;
    const mark = model.marks?.cards.get(card.id);
    const quiet = model.marks !== undefined && mark === undefined;
    context.fillStyle =
      palette[mark === undefined ? (quiet ? "border" : ITEM_COLOR[card.item]) : MARK_COLOR[mark.state]];
    context.fillRect(rect.x, rect.y, rect.width, rect.height);
  }
}
