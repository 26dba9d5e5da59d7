import { type ParseArgsConfig, parseArgs } from "node:util";
import { err, ok, type Result } from "../lib/result.ts";

export type Options = NonNullable<ParseArgsConfig["options"]>;

/** The command line of a verb, read. */
export type Arguments<O extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: O; allowPositionals: true; strict: true }>
>;

const HELP = { help: { type: "boolean", short: "h" } } as const;

/** Reads the arguments of a verb; the error is a sentence for the user. `--help` is every verb's. */
export function parseArguments<const O extends Options>(
  args: readonly string[],
  options: O,
): Result<{ readonly arguments: Arguments<O>; readonly help: boolean }, string> {
  try {
    const parsed = parseArgs({
      args: [...args],
      options: { ...options, ...HELP },
      allowPositionals: true,
      strict: true,
    });
    const { help } = parsed.values as { readonly help?: boolean };
    return ok({ arguments: parsed as unknown as Arguments<O>, help: help === true });
  } catch (error) {
    return err((error as Error).message);
  }
}
