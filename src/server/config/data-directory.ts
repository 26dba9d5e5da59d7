import { isAbsolute, join } from "node:path";

/**
 * Where the server keeps its data unless told otherwise: `meshwright` in the user's data home
 * (`$XDG_DATA_HOME`, else `~/.local/share`; a relative value is passed over, as the XDG specification asks).
 */
export function defaultDataDirectory(env: NodeJS.ProcessEnv, home: string): string {
  const configured = env["XDG_DATA_HOME"];
  const base =
    configured !== undefined && isAbsolute(configured) ? configured : join(home, ".local", "share");
  return join(base, "meshwright");
}
