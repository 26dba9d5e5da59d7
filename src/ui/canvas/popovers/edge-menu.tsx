import { IconArrowLeft, IconArrowRight, IconTrash } from "@tabler/icons-react";
import type { EdgeId } from "../../../diagram/edge.ts";
import { refOf } from "../../../model/reference/ref.ts";
import { removeItems } from "../actions/remove-items.ts";
import { useBoard } from "../board-context.ts";
import { MenuEntry } from "./menu-entry.tsx";

/** What can be done with a line. */
export function EdgeMenu({ edge: id }: { readonly edge: EdgeId }) {
  const board = useBoard();
  const edge = board.model.scene.edges.get(id);
  if (edge === undefined) return null;
  const select = (card: string): void => {
    board.editor.session.select([card]);
    board.focusCard(card);
  };
  return (
    <>
      <MenuEntry
        icon={IconArrowLeft}
        label={`Go to ${refOf(edge.from).name}`}
        onClick={() => select(edge.from)}
      />
      <MenuEntry
        icon={IconArrowRight}
        label={`Go to ${refOf(edge.to).name}`}
        onClick={() => select(edge.to)}
      />
      <MenuEntry
        icon={IconTrash}
        label="Delete backend"
        keys="Del"
        onClick={() => removeItems(board, [], [id])}
      />
    </>
  );
}
