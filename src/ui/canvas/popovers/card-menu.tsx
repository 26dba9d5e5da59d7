import { Menu } from "@mantine/core";
import {
  IconArrowRight,
  IconBraces,
  IconCopy,
  IconCopyPlus,
  IconLayoutSidebarRight,
  IconPencil,
  IconSquarePlus,
  IconTrash,
} from "@tabler/icons-react";
import type { CardId } from "../../../diagram/card.ts";
import { defineService } from "../../../editor/commands/define-service.ts";
import { usePanels } from "../../app/panel-state.ts";
import { copyToClipboard, duplicate } from "../actions/clipboard.ts";
import { removeItems } from "../actions/remove-items.ts";
import { tell } from "../actions/tell.ts";
import { useBoard } from "../board-context.ts";
import { mayCall } from "../card-look.ts";
import { openConnect } from "../open-popup.ts";
import { MenuEntry } from "./menu-entry.tsx";

/** What can be done with a card, and with all selected cards where it is one of them. */
export function CardMenu({ card: id, onInspect }: { readonly card: CardId; readonly onInspect: () => void }) {
  const board = useBoard();
  const panels = usePanels();
  const card = board.model.scene.cards.get(id);
  const { items, edges } = board.editor.session.state.selection;
  const several = items.includes(id) && items.length > 1;
  const targets = several ? items : [id];
  const ghost = card?.item === "ghost";
  if (card === undefined) return null;
  return (
    <>
      {!several && (
        <>
          {ghost && (
            <MenuEntry
              icon={IconSquarePlus}
              label="Define service"
              onClick={() => tell(board.editor, board.editor.run(defineService, { service: id }))}
            />
          )}
          <MenuEntry icon={IconLayoutSidebarRight} label="Open inspector" keys="Enter" onClick={onInspect} />
          <MenuEntry
            icon={IconPencil}
            label="Rename"
            keys="F2"
            onClick={() => board.popup.set({ kind: "rename", card: id })}
          />
          {mayCall(card) && (
            <MenuEntry icon={IconArrowRight} label="Call…" keys="C" onClick={() => openConnect(board, id)} />
          )}
          {!ghost && (
            <MenuEntry
              icon={IconBraces}
              label="Export JSON"
              onClick={() => panels.open({ kind: "export", resource: id })}
            />
          )}
          <Menu.Divider role="separator" />
        </>
      )}
      {!ghost && (
        <>
          <MenuEntry
            icon={IconCopy}
            label="Copy"
            keys="Ctrl C"
            onClick={() => copyToClipboard(board, targets)}
          />
          <MenuEntry
            icon={IconCopyPlus}
            label="Duplicate"
            keys="Ctrl D"
            onClick={() => duplicate(board, targets)}
          />
        </>
      )}
      <MenuEntry
        icon={IconTrash}
        label={
          several ? `Delete ${items.length + edges.length} items` : ghost ? "Delete its lines" : "Delete"
        }
        keys="Del"
        onClick={() => removeItems(board, targets, several ? edges : [])}
      />
    </>
  );
}
