import { homedir } from "node:os";
import { resolve } from "node:path";
import { defaultDataDirectory } from "../server/config/data-directory.ts";
import { namesOfSetting } from "../server/config/names-of-setting.ts";
import { databasePath } from "../server/storage/database-path.ts";
import type { VerbIo } from "./verb.ts";

/** The database that `serve` uses with this `--data`, or without one. */
export function databaseOf(data: string | undefined, { cwd, env }: VerbIo): string {
  const inEnv = env[namesOfSetting("dataDirectory").variable] ?? "";
  const given = data ?? (inEnv === "" ? defaultDataDirectory(env, homedir()) : inEnv);
  return databasePath(resolve(cwd, given));
}
