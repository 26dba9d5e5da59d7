import { readFile, stat } from "node:fs/promises";
import { err, ok, type Result } from "../../lib/result.ts";
import type { ConfigProblem } from "../config/config-problem.ts";
import type { AccessKeys } from "./access-key.ts";
import { parseAccessKeys } from "./parse-access-keys.ts";

/** The keys of a file, and what its owner should know of it. */
export interface ReadKeys {
  readonly keys: AccessKeys;
  /** A sentence where every user of the machine can read the secrets. */
  readonly warning: string | undefined;
}

const OTHERS = 0o007;

/** Reads the file of access keys, which must exist. */
export async function readAccessKeys(path: string): Promise<Result<ReadKeys, readonly ConfigProblem[]>> {
  try {
    const keys = parseAccessKeys(await readFile(path, "utf8"), path);
    if (!keys.ok) return keys;
    const isOpen = process.platform !== "win32" && ((await stat(path)).mode & OTHERS) !== 0;
    const warning = isOpen
      ? `Every user of this machine can read the access keys in ${path}: chmod 600 keeps them yours.`
      : undefined;
    return ok({ keys: keys.value, warning });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const actual = code === "ENOENT" ? "there is none" : `it cannot be read (${message})`;
    return err([{ file: path, pointer: "", expected: "a file of access keys", actual }]);
  }
}
