import type { Result } from "../lib/result.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { type Arguments, type Options, parseArguments } from "./parse-arguments.ts";
import type { VerbIo, VerbRun } from "./verb.ts";

/** What is special to a verb. Every verb also takes `--help`. */
interface VerbParts<O extends Options, S> {
  /** The whole help of the verb, without a newline at the end. */
  readonly usage: string;
  readonly options: O;
  /** What the arguments ask for; the error is a sentence for the user. */
  readonly settingsOf: (args: Arguments<O>, io: VerbIo) => Result<S, string>;
  readonly run: (settings: S, io: VerbIo) => Promise<ExitCode>;
}

/** A verb that reads its command line as every verb does: help on request, what is wrong with the usage below. */
export function makeVerb<const O extends Options, S>(parts: VerbParts<O, S>): VerbRun {
  const { usage, options, settingsOf, run } = parts;
  return async (args, io) => {
    const parsed = parseArguments(args, options);
    if (parsed.ok && parsed.value.help) {
      io.stdout(`${usage}\n`);
      return EXIT.ok;
    }
    const settings = parsed.ok ? settingsOf(parsed.value.arguments, io) : parsed;
    if (settings.ok) return run(settings.value, io);
    io.stderr(`${settings.error}\n\n${usage}\n`);
    return EXIT.usage;
  };
}
