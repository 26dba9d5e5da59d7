import { later } from "../components/later.ts";
import { useLater } from "../components/use-later.ts";
import type { Message } from "./messages/message.ts";

const MESSAGES = later("settled", () => import("./messages/messages.tsx"));

let takeAway: (() => void) | undefined;
/** A message that came before what shows it. */
let waiting: Message | undefined;

MESSAGES.subscribe(() => {
  if (waiting !== undefined) notify(waiting);
});

/** Where messages are seen, once there is one. */
export function MessageHost() {
  const loaded = useLater(MESSAGES);
  return loaded === undefined ? null : <loaded.Messages />;
}

/** Takes the message away: what comes over the board is not to be hidden by it. */
export function clearMessage(): void {
  takeAway?.();
  takeAway = undefined;
  waiting = undefined;
}

/** Shows a message at the bottom of the board; it replaces the one before, and a screen reader speaks it. */
export function notify(message: Message): void {
  clearMessage();
  const loaded = MESSAGES.current();
  if (loaded !== undefined) {
    takeAway = loaded.showMessage(message);
    return;
  }
  waiting = message;
  MESSAGES.load();
}
