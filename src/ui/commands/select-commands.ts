import { IconArrowLeft, IconArrowRight, IconSelectAll } from "@tabler/icons-react";
import type { Edge } from "../../diagram/edge.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import { shownName } from "../app/shown-name.ts";
import { selectAll } from "../canvas/actions/selection.ts";
import type { UiCommand, UiContext } from "./ui-command.ts";

/** The line that a command acts upon, where it is exactly one. */
function theEdge({ board, items, edges }: UiContext): Edge | undefined {
  const [edge] = edges;
  return edge === undefined || items.length + edges.length > 1 ? undefined : board?.model.all.edges.get(edge);
}

function goTo(
  id: string,
  icon: UiCommand["icon"],
  words: string,
  end: (edge: Edge) => ResourceId,
): UiCommand {
  return {
    id,
    title: (context) => {
      const edge = theEdge(context);
      return edge === undefined
        ? "Go to the end of the line"
        : `Go to ${shownName(end(edge), context.editor.filled.values)}`;
    },
    group: "Select",
    icon,
    scope: "board",
    menus: ["edge"],
    words,
    isAvailable: (context) => theEdge(context) !== undefined,
    run: (context) => {
      const edge = theEdge(context);
      if (edge === undefined) return;
      context.editor.session.select([end(edge)]);
      context.board?.focusCard(end(edge));
    },
  };
}

const SELECT_ALL: UiCommand = {
  id: "select-all",
  title: "Select all",
  group: "Select",
  icon: IconSelectAll,
  keys: ["Ctrl+A"],
  scope: "board",
  menus: ["board"],
  isAvailable: ({ board }) => board !== undefined,
  run: ({ board }) => board && selectAll(board),
};

/** What selects. */
export const SELECT_COMMANDS: readonly UiCommand[] = [
  goTo("go-to-caller", IconArrowLeft, "line start from caller", ({ from }) => from),
  goTo("go-to-callee", IconArrowRight, "line end target", ({ to }) => to),
  SELECT_ALL,
];
