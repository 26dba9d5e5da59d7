import { ViewportPortal } from "@xyflow/react";
import { useBoard } from "../board-context.ts";
import { useSignal } from "../use-signal.ts";
import { CollapsedGroup } from "./collapsed-group.tsx";
import { GroupTitle } from "./group-title.tsx";
import { NoteCard } from "./note-card.tsx";

/** The titles of groups, collapsed groups and notes, as far as they are in view. */
export function DrawnLayer() {
  const board = useBoard();
  const things = useSignal(board.drawn.things);
  return (
    <ViewportPortal>
      {things.map((thing) =>
        thing.kind === "frame" ? (
          <GroupTitle key={thing.id} thing={thing} />
        ) : thing.kind === "collapsed" ? (
          <CollapsedGroup key={thing.id} thing={thing} />
        ) : (
          <NoteCard key={thing.id} thing={thing} />
        ),
      )}
    </ViewportPortal>
  );
}
