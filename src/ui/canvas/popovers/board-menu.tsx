import { Menu } from "@mantine/core";
import { refOf } from "../../../model/reference/ref.ts";
import { useBoard } from "../board-context.ts";
import type { BoardController } from "../board-controller.ts";
import type { Hit } from "../hit-test.ts";
import type { Popup } from "../popup.ts";
import classes from "./board-menu.module.css";
import { CardMenu } from "./card-menu.tsx";
import { EdgeMenu } from "./edge-menu.tsx";
import { EmptyMenu } from "./empty-menu.tsx";

export interface BoardMenuProps {
  readonly popup: Extract<Popup, { kind: "menu" }>;
  readonly onInspect: () => void;
}

/** The context menu of a card, a line or the empty board. */
export function BoardMenu({ popup, onInspect }: BoardMenuProps) {
  const board = useBoard();
  const { anchor, hit } = popup;
  const close = (): void => {
    if (board.popup.value !== popup) return;
    board.popup.set(undefined);
    if (hit.kind === "card") board.focusCard(hit.card);
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
    >
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          className={classes["anchor"]}
          style={{ left: anchor.x, top: anchor.y }}
          aria-label={nameOf(board, hit)}
        />
      </Menu.Target>
      <Menu.Dropdown>
        {hit.kind === "edge" ? (
          <EdgeMenu edge={hit.edge} />
        ) : hit.kind === "board" ? (
          <EmptyMenu anchor={anchor} />
        ) : (
          <CardMenu card={hit.card} onInspect={onInspect} />
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function nameOf(board: BoardController, hit: Hit): string {
  if (hit.kind === "board") return "Actions for the board";
  if (hit.kind !== "edge") return `Actions for ${refOf(hit.card).name}`;
  const edge = board.model.scene.edges.get(hit.edge);
  return edge === undefined ? "Actions for the line" : `Actions for the line to ${refOf(edge.to).name}`;
}
