import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { err, ok, type Result } from "../../lib/result.ts";
import type { ConfigProblem } from "./config-problem.ts";
import type { GivenConfig } from "./given-settings.ts";
import { parseConfig } from "./parse-config.ts";

/** Looked for in the data directory where no file is named. */
const CONFIG_FILE = "meshwright.config.json";

/** What the configuration in `file` says, which must exist, or else the one in the data directory, which need not. */
export async function readConfig(
  file: string | undefined,
  dataDirectory: string,
): Promise<Result<GivenConfig, readonly ConfigProblem[]>> {
  const path = file ?? join(dataDirectory, CONFIG_FILE);
  try {
    return parseConfig(await readFile(path, "utf8"), path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    // What is no directory is told by who wants to write to it.
    if ((code === "ENOENT" || code === "ENOTDIR") && file === undefined) return ok({});
    const actual = code === "ENOENT" ? "there is none" : `it cannot be read (${message})`;
    return err([{ file: path, pointer: "", expected: "a configuration file", actual }]);
  }
}
