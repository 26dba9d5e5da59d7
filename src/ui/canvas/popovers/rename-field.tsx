import { useState } from "react";
import type { CardId } from "../../../diagram/card.ts";
import { refOf } from "../../../model/reference/ref.ts";
import { notify } from "../../app/notify.tsx";
import { renameResource } from "../../app/rename-resource.ts";
import { useBoard } from "../board-context.ts";
import { useSignal } from "../use-signal.ts";
import classes from "./rename-field.module.css";

/** A field in the place of a card's name. Enter renames, Escape does not, and neither does an empty name. */
export function RenameField({ card: id }: { readonly card: CardId }) {
  const board = useBoard();
  const zoom = useSignal(board.view.zoom);
  const [name, setName] = useState(() => refOf(id).name);
  const card = board.model.scene.cards.get(id);
  const place = board.model.placeOf(id);
  if (card === undefined || place === undefined) return null;
  const at = board.view.toScreen({ x: place.x + 32, y: place.y + card.at.title - 3 });

  const close = (focused: CardId): void => {
    board.popup.set(undefined);
    board.focusCard(focused);
  };
  const commit = (): void => {
    if (name.trim() === "" || name.trim() === refOf(id).name) {
      close(id);
      return;
    }
    const refusal = renameResource(board.editor, id, name);
    if (refusal !== undefined) {
      notify({ text: refusal.refused, tone: "problem" });
      return;
    }
    close(board.editor.session.state.selection.items[0] ?? id);
  };
  return (
    <input
      className={classes["field"]}
      data-mono={card.mono || undefined}
      aria-label={`New name of ${refOf(id).name}`}
      style={{ left: at.x, top: at.y, width: Math.max((card.width - 40) * zoom, 160) }}
      value={name}
      spellCheck={false}
      // The user asked for it by a double-click or a key: the focus belongs here.
      // biome-ignore lint/a11y/noAutofocus: it replaces the name that has the user's attention
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setName(event.currentTarget.value)}
      onBlur={() => board.popup.value?.kind === "rename" && commit()}
      onKeyDown={(event) => {
        if (event.key === "Enter") commit();
        else if (event.key === "Escape") close(id);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
