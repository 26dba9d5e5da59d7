import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from "react";
import classes from "./virtual-list.module.css";

/** An entry of a long list; its height is known before it is drawn, in pixels. */
export interface VirtualItem {
  readonly key: string;
  readonly height: number;
}

export interface VirtualListProps<T extends VirtualItem> {
  readonly items: readonly T[];
  readonly label: string;
  readonly children: (item: T) => ReactNode;
}

/** What is drawn above and below what is seen, so that the next entry is there when Tab goes to it. */
const MARGIN = 400;
/** Drawn before anything is measured. */
const FIRST = 30;

/**
 * A list of which only what is near the visible part is in the document: a preview may have thousands of
 * rows. It scrolls with the nearest ancestor marked `data-scroll`.
 */
export function VirtualList<T extends VirtualItem>({ items, label, children }: VirtualListProps<T>) {
  const list = useRef<HTMLUListElement>(null);
  const tops = useMemo(() => topsOf(items), [items]);
  const [[start, end], setRange] = useState<readonly [number, number]>([0, FIRST]);
  useLayoutEffect(() => {
    const host = list.current;
    const frame = host?.closest("[data-scroll]");
    if (host === null || !(frame instanceof HTMLElement)) return undefined;
    const measure = (): void => {
      const above = frame.getBoundingClientRect().top - host.getBoundingClientRect().top;
      const from = indexAt(tops, above - MARGIN);
      const to = indexAt(tops, above + frame.clientHeight + MARGIN) + 1;
      setRange((last) => (last[0] === from && last[1] === to ? last : [from, to]));
    };
    measure();
    // What stands above may grow or shrink: then the list moves without a scroll.
    const sizes = new ResizeObserver(measure);
    sizes.observe(frame);
    for (const part of frame.children) sizes.observe(part);
    frame.addEventListener("scroll", measure, { passive: true });
    return () => {
      sizes.disconnect();
      frame.removeEventListener("scroll", measure);
    };
  }, [tops]);
  return (
    <ul ref={list} className={classes["list"]} aria-label={label} style={{ height: tops.at(-1) }}>
      {items.slice(start, end).map((item, index) => (
        <li
          key={item.key}
          className={classes["item"]}
          aria-setsize={items.length}
          aria-posinset={start + index + 1}
          style={{ top: tops[start + index], height: item.height }}
        >
          {children(item)}
        </li>
      ))}
    </ul>
  );
}

/** Where each item begins, and at last where the list ends. */
function topsOf(items: readonly VirtualItem[]): number[] {
  const tops = [0];
  let top = 0;
  for (const { height } of items) {
    top += height;
    tops.push(top);
  }
  return tops;
}

/** The item at that height, or the nearest. */
function indexAt(tops: readonly number[], height: number): number {
  let low = 0;
  let high = tops.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] ?? 0) <= height) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}
