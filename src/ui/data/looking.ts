import type { Design } from "../../model/design/design.ts";
import type { Connection, ConnectionState } from "./designs/save-state.ts";

/** What is only looked at: nothing in it can be changed. */
export type Looking =
  | { readonly kind: "share" /** A hint of the one who shared it. */; readonly mayEdit: boolean }
  | { readonly kind: "version"; readonly version: LookedVersion };

/** A version that is shown on the board. */
export interface LookedVersion {
  readonly id: string;
  /** What it goes by: `before canary`. */
  readonly name: string;
  /** The name and when it was: `before canary, Today 10:42`. */
  readonly title: string;
  readonly design: Design;
}

/** Why a version cannot be changed. */
export const OLD_VERSION = "You are looking at a version. Go back to now, or restore it, to edit.";

/** Why a shared design cannot be changed. */
export const SHARED = "You are looking at a shared design. Make a copy to edit it.";

const STATE: ConnectionState = { save: { kind: "saved" }, role: "looking", unguarded: false, pending: false };

/** The connection of what is only looked at: there is nothing to keep. */
export const NO_CONNECTION: Connection = {
  state: STATE,
  subscribe: () => () => undefined,
  flush: () => Promise.resolve(true),
  takeOver: () => undefined,
  discard: () => undefined,
  close: () => Promise.resolve(),
};
