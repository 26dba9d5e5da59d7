import { IconAlertCircle, IconAlertTriangle, IconFolders, IconInfoCircle } from "@tabler/icons-react";
import { memo } from "react";
import { setCollapsed } from "../../../editor/commands/set-collapsed.ts";
import { useBoard } from "../board-context.ts";
import { useSignal } from "../use-signal.ts";
import classes from "./drawn.module.css";
import { drawnStyle } from "./drawn-style.ts";
import type { DrawnThing } from "./drawn-things.ts";
import { GroupNameField } from "./group-name-field.tsx";
import { useDrawnPress } from "./use-drawn-press.ts";

const STATUS_ICON = { error: IconAlertCircle, warning: IconAlertTriangle, info: IconInfoCircle } as const;

/** A collapsed group: its name, what is in it, and its problems. A double-click opens it. */
export const CollapsedGroup = memo(function CollapsedGroup({ thing }: { readonly thing: DrawnThing }) {
  const board = useBoard();
  const isEdited = useSignal(board.drawn.editing) === thing.id;
  const { status } = thing;
  const Glyph = status === undefined ? undefined : STATUS_ICON[status.severity];
  const problems =
    status === undefined ? "" : `${status.count} ${status.count === 1 ? "problem" : "problems"}`;
  const label = [
    `Group ${thing.text}`,
    "collapsed",
    thing.counts,
    problems,
    thing.isSelected ? "selected" : "",
  ]
    .filter((part) => part !== "")
    .join(", ");
  const press = useDrawnPress(thing.id, label, () =>
    board.editor.run(setCollapsed, { groups: [thing.id], collapsed: false }),
  );
  return (
    <div
      className={`${classes["collapsed"]} nopan`}
      data-control
      data-drawn-id={thing.id}
      data-selected={thing.isSelected || undefined}
      style={drawnStyle(thing.rect)}
      {...press}
    >
      <IconFolders size={16} stroke={1.5} aria-hidden />
      {isEdited ? (
        <GroupNameField id={thing.id} name={thing.text} />
      ) : (
        <span className={classes["name"]} title={thing.text}>
          {thing.text}
        </span>
      )}
      {Glyph !== undefined && (
        <span
          className={classes["status"]}
          data-severity={status?.severity}
          title={`${problems} in the group`}
        >
          <Glyph size={14} stroke={1.5} aria-hidden />
          {status?.count}
        </span>
      )}
      <span className={classes["counts"]} title={thing.counts}>
        {thing.counts}
      </span>
    </div>
  );
});
