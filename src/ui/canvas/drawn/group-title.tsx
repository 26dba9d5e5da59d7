import { IconFold } from "@tabler/icons-react";
import { memo } from "react";
import { titleRect } from "../../../diagram/shown/group-boxes.ts";
import { setCollapsed } from "../../../editor/commands/set-collapsed.ts";
import { useBoard } from "../board-context.ts";
import { useSignal } from "../use-signal.ts";
import classes from "./drawn.module.css";
import { drawnStyle } from "./drawn-style.ts";
import type { DrawnThing } from "./drawn-things.ts";
import { GroupNameField } from "./group-name-field.tsx";
import { useDrawnPress } from "./use-drawn-press.ts";

/** The title strip of a group's frame: dragging it moves the group, a double-click renames it. */
export const GroupTitle = memo(function GroupTitle({ thing }: { readonly thing: DrawnThing }) {
  const board = useBoard();
  const press = useDrawnPress(
    thing.id,
    `Group ${thing.text}, ${thing.counts}${thing.isSelected ? ", selected" : ""}`,
    () => board.drawn.editing.set(thing.id),
  );
  const isEdited = useSignal(board.drawn.editing) === thing.id;
  return (
    <>
      {thing.isSelected && <div className={classes["outline"]} style={drawnStyle(thing.rect)} />}
      <div
        className={`${classes["title"]} nopan`}
        data-control
        data-drawn-id={thing.id}
        style={drawnStyle(titleRect(thing.rect))}
        {...press}
      >
        {isEdited ? (
          <GroupNameField id={thing.id} name={thing.text} />
        ) : (
          <>
            <span className={classes["name"]}>{thing.text}</span>
            <button
              type="button"
              className={classes["fold"]}
              aria-label={`Collapse group ${thing.text}`}
              title="Collapse group"
              onPointerDown={(event) => event.stopPropagation()}
              onDoubleClick={(event) => event.stopPropagation()}
              onClick={() => board.editor.run(setCollapsed, { groups: [thing.id], collapsed: true })}
            >
              <IconFold size={14} stroke={1.5} aria-hidden />
            </button>
          </>
        )}
      </div>
    </>
  );
});
