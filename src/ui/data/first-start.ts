import { openStart } from "./open-start.ts";
import { sharedFragment } from "./share/shared-fragment.ts";

type Start = ReturnType<typeof openStart>;

let begun: Start | undefined;

/** Begins to open what the page is for, before anything is drawn; a link that holds a design opens no other. */
export function beginStart(): void {
  if (sharedFragment() === undefined) begun = openStart(window.location.hash);
}

/** What was begun, once; later, and where nothing was, what the URL names now. */
export function takeStart(): Start {
  const start = begun ?? openStart(window.location.hash);
  begun = undefined;
  return start;
}
