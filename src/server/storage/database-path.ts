import { join } from "node:path";

/** The control plane's database in a data directory. */
export function databasePath(dataDirectory: string): string {
  return join(dataDirectory, "control-plane.db");
}
