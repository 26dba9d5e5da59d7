import { Signal } from "../../canvas/signal.ts";

/** Forms show what App Mesh does with each empty field; as long as the page is open. */
export const EFFECTIVE_SHOWN = new Signal(false);
