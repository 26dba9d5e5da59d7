import { Signal } from "../../canvas/signal.ts";

/** Outline and table list only what differs, while the design is compared. */
export const ONLY_CHANGED = new Signal(false);
