import { printable } from "../lib/printable.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { packageVersion } from "./package-version.ts";
import type { VerbIo } from "./verb.ts";
import { VERBS } from "./verbs.ts";

/** Runs `meshwright ARGS`: picks the verb, or says which there are. */
export async function run(args: readonly string[], io: VerbIo): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === "--version") {
    io.stdout(`${packageVersion()}\n`);
    return EXIT.ok;
  }
  if (name === "--help" || name === "-h" || name === "help") {
    io.stdout(help());
    return EXIT.ok;
  }
  const verb = VERBS.find((candidate) => candidate.name === name);
  if (verb !== undefined) {
    const run = await verb.load();
    return run(rest, { ...io, stderr: (text) => io.stderr(linesOf(text)) });
  }
  io.stderr(`${name === undefined ? "A verb is missing." : `There is no verb ${name}.`}\n\n${help()}`);
  return EXIT.usage;
}

/** What is for people, control characters of the files that it tells of made harmless; lines and tabs stay. */
function linesOf(text: string): string {
  return text.replaceAll(/[^\n\t]+/g, printable);
}

function help(): string {
  const width = Math.max(...VERBS.map(({ name }) => name.length));
  const lines = VERBS.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return `Usage: meshwright VERB [arguments]\n\n${lines.join("\n")}\n\n\`meshwright VERB --help\` says more; \`meshwright --version\` says which this is.\n`;
}
