import { lazy, memo, Suspense, useState } from "react";
import { firstLine } from "../../../diagram/notes/parse-markdown.ts";
import { LEAST_NOTE, resizeNote } from "../../../editor/commands/resize-note.ts";
import { useBoard } from "../board-context.ts";
import { useSignal } from "../use-signal.ts";
import classes from "./drawn.module.css";
import { drawnStyle } from "./drawn-style.ts";
import type { DrawnThing } from "./drawn-things.ts";
import { NoteEditor } from "./note-editor.tsx";
import { useDrawnPress } from "./use-drawn-press.ts";

const Markdown = lazy(() =>
  import("../../components/markdown/markdown.tsx").then((module) => ({ default: module.Markdown })),
);

/** A note: a double-click or Enter writes in it, its lower right corner makes it larger. */
export const NoteCard = memo(function NoteCard({ thing }: { readonly thing: DrawnThing }) {
  const board = useBoard();
  const isEdited = useSignal(board.drawn.editing) === thing.id;
  const [size, setSize] = useState<{ readonly width: number; readonly height: number }>();
  const said = firstLine(thing.text, 60);
  const label = `Note: ${said === "" ? "empty" : said}${thing.isSelected ? ", selected" : ""}`;
  const press = useDrawnPress(thing.id, label, () => board.drawn.editing.set(thing.id));
  return (
    <div
      className={`${classes["note"]} nopan`}
      data-control
      data-drawn-id={thing.id}
      data-selected={thing.isSelected || undefined}
      style={drawnStyle({ ...thing.rect, ...size })}
      {...press}
    >
      {isEdited ? (
        <NoteEditor id={thing.id} text={thing.text} />
      ) : (
        <div className={classes["text"]}>
          <Suspense fallback={<p className={classes["plain"]}>{thing.text}</p>}>
            {thing.text.trim() === "" ? (
              <p className={classes["empty"]}>Empty note</p>
            ) : (
              <Markdown text={thing.text} />
            )}
          </Suspense>
        </div>
      )}
      <div
        className={classes["resize"]}
        data-resize
        aria-hidden
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={(event) => {
          if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
          const { x, y } = board.view.toBoard(pointOf(event, board.host));
          setSize({
            width: Math.max(LEAST_NOTE.width, x - thing.rect.x),
            height: Math.max(LEAST_NOTE.height, y - thing.rect.y),
          });
        }}
        onPointerUp={() => {
          if (size !== undefined) board.editor.run(resizeNote, { note: thing.id, ...size });
          setSize(undefined);
        }}
        onPointerCancel={() => setSize(undefined)}
      />
    </div>
  );
});

function pointOf({ clientX, clientY }: React.PointerEvent, host: HTMLElement | undefined) {
  const { left = 0, top = 0 } = host?.getBoundingClientRect() ?? {};
  return { x: clientX - left, y: clientY - top };
}
