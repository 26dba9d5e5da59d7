import { Menu } from "@mantine/core";
import { refOf } from "../../../model/reference/ref.ts";
import { CommandEntries } from "../../commands/command-entries.tsx";
import { useCommands } from "../../commands/commands-context.tsx";
import type { MenuPlace, UiContext } from "../../commands/ui-command.ts";
import { useBoard } from "../board-context.ts";
import type { BoardController } from "../board-controller.ts";
import { lineElement } from "../card-elements.ts";
import type { Hit } from "../hit-test.ts";
import type { Popup } from "../popup.ts";
import { seenName } from "../seen-name.ts";
import { useSignal } from "../use-signal.ts";
import classes from "./board-menu.module.css";
import { WITHIN_BOARD } from "./menu-within-board.ts";

export interface BoardMenuProps {
  readonly popup: Extract<Popup, { kind: "menu" }>;
}

/** The context menu of a card, a row of it, a line, the selection or the empty board. */
export function BoardMenu({ popup }: BoardMenuProps) {
  const board = useBoard();
  const desk = useCommands();
  const { anchor, hit } = popup;
  // The inspector of what was clicked may open under the menu: it stays on what is left of the board.
  useSignal(board.view.size);
  const { x, y } = board.view.nearestSeen(anchor);
  const { place, ...target } = targetOf(board, hit);
  const at = place === "board" ? board.view.toBoard(anchor) : undefined;
  const close = (): void => {
    if (board.popup.value !== popup) return;
    board.popup.set(undefined);
    if (hit.kind === "card") board.focusCard(hit.card);
    if (hit.kind === "edge") lineElement(board.host, hit.edge)?.focus();
  };
  return (
    <Menu
      opened
      onClose={close}
      position="bottom-start"
      offset={0}
      width={240}
      trapFocus
      withinPortal={false}
      withInitialFocusPlaceholder={false}
      hideDetached={false}
      middlewares={WITHIN_BOARD}
    >
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          className={classes["anchor"]}
          style={{ left: x, top: y }}
          aria-label={nameOf(board, hit)}
        />
      </Menu.Target>
      <Menu.Dropdown className={classes["menu"] ?? ""}>
        <CommandEntries place={place} context={desk.context({ ...target, anchor, at })} />
      </Menu.Dropdown>
    </Menu>
  );
}

interface Target extends Pick<UiContext, "items" | "edges"> {
  readonly place: MenuPlace;
}

/** What the menu is about: what was clicked, or the whole selection where that is part of it. */
function targetOf(board: BoardController, hit: Hit): Target {
  const { items, edges } = board.editor.session.state.selection;
  if (hit.kind === "board") return { place: "board", items: [], edges: [] };
  const meant = hit.kind === "edge" ? board.model.scene.edgesOf(hit.edge) : [];
  const isSelected =
    hit.kind === "edge" ? meant.some((edge) => edges.includes(edge)) : items.includes(itemOf(hit));
  if (isSelected && items.length + edges.length > 1) return { place: "several", items, edges };
  if (hit.kind === "edge") return { place: "edge", items: [], edges: meant };
  const item = itemOf(hit);
  return { place: item === hit.card ? "card" : "row", items: [item], edges: [] };
}

function itemOf(hit: Exclude<Hit, { kind: "board" | "edge" }>): string {
  return hit.kind === "card" ? hit.item : hit.card;
}

function nameOf(board: BoardController, hit: Hit): string {
  if (hit.kind === "board") return "Actions for the board";
  if (hit.kind !== "edge") return `Actions for ${refOf(itemOf(hit)).name}`;
  const edge = board.model.scene.edges.get(hit.edge);
  return edge === undefined
    ? "Actions for the line"
    : `Actions for the line to ${seenName(board.model, edge.to)}`;
}
