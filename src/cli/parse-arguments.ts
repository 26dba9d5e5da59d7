import { type ParseArgsConfig, parseArgs } from "node:util";
import { err, ok, type Result } from "../lib/result.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** The command line of a verb, read. */
export type Arguments<O extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: O; allowPositionals: true; strict: true }>
>;

/** Reads the arguments of a verb; the error is a sentence for the user. `--help` is every verb's. */
export function parseArguments<const O extends Options>(
  args: readonly string[],
  options: O,
): Result<Arguments<O>, string> {
  try {
    return ok(parseArgs({ args: [...args], options, allowPositionals: true, strict: true }));
  } catch (error) {
    return err((error as Error).message);
  }
}
