import { useCallback, useLayoutEffect, useRef, useState } from "react";
import type { ResourceId } from "../../../model/reference/ref.ts";
import { useEditor } from "../editor-context.ts";
import classes from "./outline.module.css";
import { OutlineItem } from "./outline-item.tsx";
import type { OutlineRow } from "./outline-rows.ts";
import { useRowMenu } from "./use-row-menu.tsx";

const ROW = 32;
/** Rows drawn above and below what is in view. */
const SPARE = 8;

/**
 * The outline as a tree. Only the rows in view are in the page; each says its place among all, so that a
 * screen reader knows them. Arrow keys, Home and End move, Enter selects.
 */
export function OutlineTree({
  rows,
  onChosen,
}: {
  readonly rows: readonly OutlineRow[];
  readonly onChosen: (() => void) | undefined;
}) {
  const editor = useEditor();
  const scroller = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(600);
  const [current, setCurrent] = useState<ResourceId>();
  const rowMenu = useRowMenu();
  const items = rows.flatMap((row, index) => (row.type === "item" ? [{ id: row.id, index }] : []));
  const first = items[0]?.id;
  const focusable = items.some(({ id }) => id === current) ? current : first;

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const moveTo = (position: number): void => {
    const item = items[Math.max(0, Math.min(items.length - 1, position))];
    const element = scroller.current;
    if (item === undefined || element === null) return;
    const y = item.index * ROW;
    if (y < element.scrollTop) element.scrollTop = y;
    if (y + ROW > element.scrollTop + element.clientHeight)
      element.scrollTop = y + ROW - element.clientHeight;
    setTop(element.scrollTop);
    setCurrent(item.id);
    requestAnimationFrame(() => {
      element.querySelector<HTMLElement>(`[data-row="${CSS.escape(item.id)}"]`)?.focus();
    });
  };

  const onKeyDown = (event: React.KeyboardEvent): void => {
    const position = items.findIndex(({ id }) => id === focusable);
    const target = { ArrowDown: position + 1, ArrowUp: position - 1, Home: 0, End: items.length - 1 }[
      event.key
    ];
    if (target === undefined) return;
    event.preventDefault();
    moveTo(target);
  };

  const select = useCallback(
    (id: ResourceId) => {
      setCurrent(id);
      editor.session.reveal(id);
      onChosen?.();
    },
    [editor, onChosen],
  );

  const from = Math.max(0, Math.floor(top / ROW) - SPARE);
  const to = Math.min(rows.length, Math.ceil((top + height) / ROW) + SPARE);
  return (
    <div
      ref={scroller}
      className={classes["scroller"]}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
    >
      {rowMenu.menu}
      <div
        role="tree"
        aria-label="Resources of the mesh"
        tabIndex={-1}
        className={classes["tree"]}
        style={{ height: rows.length * ROW }}
        onKeyDown={onKeyDown}
        onContextMenu={rowMenu.onContextMenu}
      >
        {rows.slice(from, to).map((row, i) => {
          const y = (from + i) * ROW;
          if (row.type === "heading") {
            return (
              <div
                key={row.kind}
                role="treeitem"
                aria-level={1}
                aria-expanded
                aria-selected={false}
                tabIndex={-1}
                className={classes["heading"]}
                style={{ top: y }}
              >
                <span>{row.title}</span>
                <span className={classes["count"]}>{row.count}</span>
              </div>
            );
          }
          return (
            <OutlineItem
              key={row.id}
              id={row.id}
              level={row.level}
              top={y}
              tabbable={row.id === focusable}
              onSelect={select}
            />
          );
        })}
      </div>
    </div>
  );
}
