import { type MouseEvent, type ReactNode, useCallback, useState } from "react";
import { type ResourceId, refOf } from "../../../model/reference/ref.ts";
import { useLatest } from "../../canvas/use-latest.ts";
import { CommandMenu } from "../../commands/command-menu.tsx";
import { useCommands } from "../../commands/commands-context.tsx";
import type { ListActions, UiContext } from "../../commands/ui-command.ts";
import { useEditor } from "../editor-context.ts";

interface OpenMenu {
  readonly context: UiContext;
  readonly at: { readonly x: number; readonly y: number };
  readonly label: string;
  readonly row: HTMLElement;
}

/**
 * The context menu of the rows of a list (`data-row` names their resource): a right-click, a long press, or the
 * menu key on a row, which the browser tells by the same event. It acts on the row, which is selected by it, or on
 * the whole selection where the row is part of it.
 */
export function useRowMenu(list: ListActions): {
  readonly onContextMenu: (event: MouseEvent<HTMLElement>) => void;
  readonly menu: ReactNode;
} {
  const editor = useEditor();
  const desk = useCommands();
  const actions = useLatest(list);
  const [open, setOpen] = useState<OpenMenu>();
  const onContextMenu = useCallback(
    (event: MouseEvent<HTMLElement>): void => {
      const row = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-row]") : null;
      const id: ResourceId | undefined = row?.dataset["row"];
      if (row === null || id === undefined) return;
      event.preventDefault();
      const { items } = editor.session.state.selection;
      if (!items.includes(id)) editor.session.select([id]);
      const box = row.getBoundingClientRect();
      // A key has no place: the menu opens at the row.
      const isKey = event.clientX === 0 && event.clientY === 0;
      const at = isKey ? { x: box.left + 24, y: box.bottom } : { x: event.clientX, y: event.clientY };
      const { selection } = editor.session.state;
      setOpen({
        context: desk.context({ items: selection.items, edges: selection.edges, list: actions() }),
        at,
        label: `Actions for ${refOf(id).name}`,
        row,
      });
    },
    [editor, desk, actions],
  );
  const close = (): void => {
    setOpen(undefined);
    // What was chosen may have taken the focus to where it is wanted.
    const isLeft = document.activeElement?.closest("[role=menu]") ?? document.activeElement === document.body;
    if (isLeft !== false && open?.row.isConnected === true) open.row.focus({ preventScroll: true });
  };
  const menu = open && (
    <CommandMenu
      place={open.context.items.length > 1 ? "several" : "row"}
      context={open.context}
      at={open.at}
      label={open.label}
      onClose={close}
    />
  );
  return { onContextMenu, menu };
}
