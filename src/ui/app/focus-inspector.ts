import { INSPECTOR } from "./side-panels/side-panel.ts";

/** Id of the panel's element. */
export const INSPECTOR_ID = "inspector";
/** It is drawn a little after something was selected. */
const MOST_FRAMES = 10;

/** Moves the focus into the inspector: what Enter on a card does. Where the user hid it, it is shown again. */
export function focusInspector(frames = MOST_FRAMES): void {
  INSPECTOR.hidden.set(undefined);
  const panel = document.getElementById(INSPECTOR_ID);
  if (panel !== null) panel.focus();
  else if (frames > 0) requestAnimationFrame(() => focusInspector(frames - 1));
}
