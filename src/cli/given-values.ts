import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { err, ok, type Result } from "../lib/result.ts";
import { failureLine } from "./failure-line.ts";
import type { InputSettings } from "./input-options.ts";
import { readValues, type Values } from "./read-values.ts";
import type { VerbIo } from "./verb.ts";

/** The values of `--set-file` and `--set`; the error is lines for people. */
export async function givenValues(
  { set, setFiles }: Pick<InputSettings, "set" | "setFiles">,
  io: VerbIo,
): Promise<Result<Values, readonly string[]>> {
  const values = new Map<string, string>();
  const errors: string[] = [];
  for (const path of setFiles) {
    try {
      const read = readValues({ path, bytes: await readFile(resolve(io.cwd, path)) });
      if (!read.ok) errors.push(...read.error);
      else for (const [variable, value] of read.value) values.set(variable, value);
    } catch (error) {
      errors.push(failureLine(path, error as NodeJS.ErrnoException));
    }
  }
  for (const [variable, value] of set) values.set(variable, value);
  return errors.length > 0 ? err(errors) : ok(values);
}
