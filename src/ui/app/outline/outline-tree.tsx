import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { type ResourceId, refOf } from "../../../model/reference/ref.ts";
import { onceFree } from "../busy/once-free.ts";
import { useEditor } from "../editor-context.ts";
import { focusInspector } from "../focus-inspector.ts";
import { removeResources } from "../remove-resources.ts";
import { shownName } from "../shown-name.ts";
import { setCollapsed } from "./collapsed-rows.ts";
import classes from "./outline.module.css";
import { OutlineHeading } from "./outline-heading.tsx";
import { OutlineItem } from "./outline-item.tsx";
import { type OutlineMove, outlineMove, typedRow } from "./outline-keys.ts";
import type { OutlineRow } from "./outline-rows.ts";
import { useRowMenu } from "./use-row-menu.tsx";

const ROW = 32;
/** Rows drawn above and below what is in view. */
const SPARE = 8;
/** Letters that follow each other so quickly are one text. Milliseconds. */
const TYPING = 700;

/**
 * The outline as a tree. Only the rows in view are in the page; each says its place among all, so that a screen
 * reader knows them. Keys are those of any tree; Enter opens the inspector, F2 renames, Delete deletes.
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
  const [current, setCurrent] = useState<string>();
  const [renaming, setRenaming] = useState<ResourceId>();
  const [wanted, setWanted] = useState<{ readonly key: string }>();
  const typed = useRef({ text: "", at: 0 });
  const anchor = useRef<string>(undefined);
  const rowMenu = useRowMenu({ rename: setRenaming });
  const known = rows.findIndex(({ key }) => key === current);
  const firstItem = rows.findIndex(({ type }) => type === "item");
  const at = known >= 0 ? known : Math.max(0, firstItem);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  // Once the row is drawn it gets the focus.
  useEffect(() => {
    const index = wanted === undefined ? -1 : rows.findIndex(({ key }) => key === wanted.key);
    scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus({ preventScroll: true });
  }, [wanted, rows]);

  const focusRow = (index: number): void => {
    const row = rows[index];
    const element = scroller.current;
    if (row === undefined || element === null) return;
    const y = index * ROW;
    if (y < element.scrollTop) element.scrollTop = y;
    if (y + ROW > element.scrollTop + element.clientHeight)
      element.scrollTop = y + ROW - element.clientHeight;
    setTop(element.scrollTop);
    setCurrent(row.key);
    setWanted({ key: row.key });
  };
  const onToggle = useCallback((row: OutlineRow) => {
    setCurrent(row.key);
    setCollapsed([row.key], row.expanded === true);
  }, []);

  /** Selects a row, with Ctrl one more or one less, with Shift all from the last one that was selected alone. */
  const select = (
    row: OutlineRow,
    event: { ctrlKey: boolean; metaKey: boolean; shiftKey: boolean },
  ): void => {
    if (row.type !== "item") return;
    const { session } = editor;
    const { items } = session.state.selection;
    setCurrent(row.key);
    if (event.ctrlKey || event.metaKey) {
      session.select(items.includes(row.id) ? items.filter((id) => id !== row.id) : [...items, row.id]);
    } else if (event.shiftKey) {
      const from = Math.max(
        0,
        rows.findIndex(({ key }) => key === anchor.current),
      );
      const to = rows.indexOf(row);
      const between = rows.slice(Math.min(from, to), Math.max(from, to) + 1);
      session.select(between.flatMap((each) => (each.type === "item" ? [each.id] : [])));
      return;
    } else {
      session.reveal(row.id);
      onChosen?.();
    }
    anchor.current = row.key;
  };

  const act = (row: OutlineRow, event: React.KeyboardEvent): boolean => {
    if (row.type !== "item") {
      if (event.key !== "Enter" && event.key !== " ") return false;
      onToggle(row);
      return true;
    }
    switch (event.key) {
      case " ":
        select(row, event);
        return true;
      case "Enter":
        select(row, event);
        requestAnimationFrame(focusInspector);
        return true;
      case "F2":
        if (refOf(row.id).kind !== "mesh") setRenaming(row.id);
        return true;
      case "Delete": {
        const { items } = editor.session.state.selection;
        const gone = items.includes(row.id) ? items : [row.id];
        void removeResources(editor, gone).then((isDone) => {
          if (isDone) onceFree(() => focusNext(at));
        });
        return true;
      }
      default:
        return false;
    }
  };
  /** After a row is gone the one in its place has the focus. */
  const focusNext = (index: number): void => {
    const next = rows[index + 1] ?? rows[index - 1];
    if (next === undefined) return;
    setCurrent(next.key);
    setWanted({ key: next.key });
  };

  const go = (move: OutlineMove, row: OutlineRow, event: React.KeyboardEvent): void => {
    if ("expand" in move) setCollapsed(move.expand, false);
    else if ("collapse" in move) setCollapsed(move.collapse, true);
    else {
      focusRow(move.focus);
      const next = rows[move.focus];
      if (!event.shiftKey || next === undefined) return;
      anchor.current ??= row.key;
      select(next, event);
    }
  };
  /** Letters lead to the next row that begins with them. */
  const seek = (event: React.KeyboardEvent): boolean => {
    if (!/^[\p{L}\p{N}._-]$/u.test(event.key) || isCommand(event)) return false;
    const isLater = event.timeStamp - typed.current.at > TYPING;
    typed.current = { text: (isLater ? "" : typed.current.text) + event.key, at: event.timeStamp };
    const texts = rows.map((row) =>
      row.type === "item" ? shownName(row.id, editor.filled.values) : row.title,
    );
    const found = typedRow(texts, at, typed.current.text);
    if (found >= 0) focusRow(found);
    return found >= 0;
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const row = rows[at];
    if (row === undefined || event.altKey || event.nativeEvent.isComposing) return;
    const move = isCommand(event) ? undefined : outlineMove(rows, at, event.key);
    if (move !== undefined) go(move, row, event);
    else if (!act(row, event) && !seek(event)) return;
    event.preventDefault();
  };
  const rowAt = (target: EventTarget): OutlineRow | undefined => {
    const element = target instanceof Element ? target.closest<HTMLElement>("[data-index]") : null;
    return element === null ? undefined : rows[Number(element.dataset["index"])];
  };
  const onClick = (event: React.MouseEvent): void => {
    const row = rowAt(event.target);
    if (row?.type === "heading") onToggle(row);
    else if (row !== undefined) select(row, event);
  };
  const onRenamed = useCallback(() => {
    setRenaming(undefined);
    const [selected] = editor.session.state.selection.items;
    if (selected === undefined) return;
    setCurrent(selected);
    setWanted({ key: selected });
  }, [editor]);

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
        aria-multiselectable
        tabIndex={-1}
        className={classes["tree"]}
        style={{ height: rows.length * ROW }}
        onFocus={(event) => {
          const row = rowAt(event.target);
          if (row !== undefined) setCurrent(row.key);
        }}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onContextMenu={rowMenu.onContextMenu}
      >
        {rows.slice(from, to).map((row, i) => {
          const index = from + i;
          const shared = { index, top: index * ROW, tabbable: index === at };
          return row.type === "heading" ? (
            <OutlineHeading key={row.key} row={row} {...shared} />
          ) : (
            <OutlineItem
              key={row.key}
              row={row}
              renaming={renaming === row.id}
              onToggle={onToggle}
              onRenamed={onRenamed}
              {...shared}
            />
          );
        })}
      </div>
    </div>
  );
}

function isCommand({ ctrlKey, metaKey }: React.KeyboardEvent): boolean {
  return ctrlKey || metaKey;
}
