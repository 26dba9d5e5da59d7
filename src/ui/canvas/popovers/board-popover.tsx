import { useClickOutside } from "@mantine/hooks";
import { useEffect, useLayoutEffect, useState } from "react";
import type { Point } from "../../../model/design/design.ts";
import { useBoard } from "../board-context.ts";
import { useSignal } from "../use-signal.ts";
import classes from "./board-popover.module.css";
import { tabStops, wrapTab } from "./wrap-tab.ts";

export interface BoardPopoverProps {
  /** What it is for: a verb and a noun. */
  readonly label: string;
  /** Its upper left corner, in screen pixels from the board's; moved where the board would cut it off. */
  readonly anchor: Point;
  readonly width?: number;
  readonly children: React.ReactNode;
}

const MARGIN = 8;

/** A small dialog over the board. Escape and a press elsewhere close it, and leave nothing. */
export function BoardPopover({ label, anchor, width = 296, children }: BoardPopoverProps) {
  const board = useBoard();
  const size = useSignal(board.view.size);
  const close = (): void => board.popup.set(undefined);
  const outside = useClickOutside<HTMLDivElement>(close);
  const [height, setHeight] = useState(0);
  const [before] = useState(() => document.activeElement);
  // At once, and once: keys that are typed in a row are for the field, and for the one after it.
  useLayoutEffect(() => {
    const box = outside.current;
    const first = box?.querySelector<HTMLElement>("[data-autofocus]") ?? (box && tabStops(box)[0]);
    first?.focus({ preventScroll: true });
  }, [outside]);
  // However it was closed: the focus goes back, unless something else took it meanwhile.
  useEffect(
    () => () => {
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (isLost && before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true });
    },
    [before],
  );
  // Its height is known when it is there, and another with each of its tabs.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever it shows may have changed its height
  useLayoutEffect(() => setHeight(outside.current?.offsetHeight ?? 0), [outside, children]);
  const left = Math.max(MARGIN, Math.min(anchor.x, size.width - width - MARGIN));
  const top = Math.max(MARGIN, Math.min(anchor.y, size.height - height - MARGIN));
  return (
    <div
      role="dialog"
      aria-label={label}
      ref={outside}
      className={classes["popover"]}
      style={{ left, top, width }}
      onKeyDown={(event) => {
        wrapTab(event, event.currentTarget);
        if (event.key !== "Escape") return;
        event.stopPropagation();
        event.preventDefault();
        close();
        if (before instanceof HTMLElement) before.focus({ preventScroll: true });
      }}
    >
      {children}
    </div>
  );
}
