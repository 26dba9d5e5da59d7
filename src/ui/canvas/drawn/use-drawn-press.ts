import { useEffect, useRef } from "react";
import type { DrawnId } from "../../../editor/session.ts";
import type { Point } from "../../../model/design/design.ts";
import { selectDrawn } from "../actions/selection.ts";
import { useBoard } from "../board-context.ts";
import { DrawnDrag } from "./drawn-drag.ts";

/** Keys that act on what is selected: on a group or note that has the focus they select it first. */
const ON_FOCUSED = new Set(["Delete", "Backspace", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "F2"]);

type Handlers = Pick<
  React.DOMAttributes<HTMLElement>,
  | "onPointerDown"
  | "onPointerMove"
  | "onPointerUp"
  | "onPointerCancel"
  | "onContextMenu"
  | "onDoubleClick"
  | "onKeyDown"
> & { readonly role: "group"; readonly tabIndex: 0; readonly "aria-label": string };

/**
 * What pointer and keys do on a group or a note: a click selects it, a drag moves it (Escape gives that up),
 * a double-click and Enter open it. Other keys are those of the board, for what has the focus: as on a card.
 */
export function useDrawnPress(id: DrawnId, label: string, onOpen: () => void): Handlers {
  const board = useBoard();
  const drag = useRef<DrawnDrag | undefined>(undefined);
  const end = (isDropped: boolean): void => {
    const ended = drag.current;
    drag.current = undefined;
    if (isDropped) ended?.drop();
    else ended?.cancel();
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || drag.current?.hasMoved !== true) return;
      event.preventDefault();
      event.stopPropagation();
      drag.current.cancel();
      drag.current = undefined;
    };
    window.addEventListener("keydown", onKey, true);
    return () => window.removeEventListener("keydown", onKey, true);
  }, []);
  const menuAt = (anchor: Point): void => {
    const { drawn = [] } = board.editor.session.state.selection;
    if (!drawn.includes(id)) selectDrawn(board, id, false);
    board.popup.set({ kind: "drawn-menu", anchor, id });
  };
  return {
    role: "group",
    tabIndex: 0,
    "aria-label": label,
    onDoubleClick: onOpen,
    onKeyDown: (event) => {
      if (event.target !== event.currentTarget) return;
      const { drawn = [] } = board.editor.session.state.selection;
      if (event.key === "Enter") {
        event.preventDefault();
        onOpen();
      } else if (event.key === " ") {
        event.preventDefault();
        selectDrawn(board, id, false);
      } else if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) {
        event.preventDefault();
        const rect = board.model.rectOf(id);
        if (rect !== undefined)
          menuAt(board.view.nearestSeen(board.view.toScreen({ x: rect.x + 36, y: rect.y + 24 })));
      } else if (ON_FOCUSED.has(event.key) && !drawn.includes(id)) selectDrawn(board, id, false);
    },
    onPointerDown: (event) => {
      if (event.button !== 0 || isField(event.target)) return;
      board.onPress();
      board.popup.set(undefined);
      event.currentTarget.setPointerCapture(event.pointerId);
      const adds = event.shiftKey || event.ctrlKey || event.metaKey;
      const { drawn = [] } = board.editor.session.state.selection;
      if (adds || !drawn.includes(id)) selectDrawn(board, id, adds);
      drag.current = new DrawnDrag(board, id, { x: event.clientX, y: event.clientY });
    },
    onPointerMove: (event) => drag.current?.move({ x: event.clientX, y: event.clientY }),
    onPointerUp: () => end(true),
    onPointerCancel: () => end(false),
    onContextMenu: (event) => {
      if (isField(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
      const { left = 0, top = 0 } = board.host?.getBoundingClientRect() ?? {};
      menuAt({ x: event.clientX - left, y: event.clientY - top });
    },
  };
}

/** True in what handles its own presses. */
function isField(target: EventTarget): boolean {
  return target instanceof Element && target.closest("textarea, input, a, [data-resize]") !== null;
}
