import { useSyncExternalStore } from "react";
import type { Connection, ConnectionState } from "./designs/save-state.ts";

/** Whether the design is saved, and what this tab is to it. */
export function useConnection(connection: Connection): ConnectionState {
  return useSyncExternalStore(connection.subscribe, () => connection.state);
}
