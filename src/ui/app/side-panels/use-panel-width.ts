import { type RefObject, useLayoutEffect } from "react";
import type { SidePanel } from "./side-panel.ts";

/** Keeps the width of a panel in the variable `--NAME-width` of an element: dragging renders nothing anew. */
export function usePanelWidth(element: RefObject<HTMLElement | null>, panel: SidePanel): void {
  useLayoutEffect(() => {
    const write = (): void => element.current?.style.setProperty(`--${panel.name}-width`, `${panel.width}px`);
    write();
    return panel.onWidth(write);
  }, [element, panel]);
}
