import { maskDesign } from "../formats/share/mask-design.ts";
import { packDesign } from "../formats/share/share-design.ts";
import { writeEnvelope } from "../formats/share/share-envelope.ts";
import { err, ok, type Result } from "../lib/result.ts";
import { designAt } from "./design-at.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { INPUT_OPTIONS, INPUT_USAGE, type InputSettings, inputSettingsOf } from "./input-options.ts";
import { makeVerb } from "./make-verb.ts";
import type { VerbIo } from "./verb.ts";

const BASE = "http://localhost:4747/";

const USAGE = `Usage: meshwright share FILE|DIR|-... [options]

Prints a link that holds the design of these files in itself, after the #: no server gets it. Who has the link has
the design. The browser shows it read-only; docs/sharing.md says what is in it. Same files, same link.

  --base URL        the Meshwright that opens it; ${BASE} where absent
  --mask            other account ids, certificate ids, host names with a dot and certificate paths; the same name becomes
                    the same one. What was masked is told on standard error
  --may-edit        say to who opens it that it is meant to be edited
${INPUT_USAGE}
  --help            this text

Exit codes: ${EXIT.ok} printed, ${EXIT.usage} a wrong command line, or files that cannot be read or masked.`;

interface Settings {
  readonly input: InputSettings;
  readonly base: string;
  readonly mask: boolean;
  readonly mayEdit: boolean;
}

/** `meshwright share`: the link to stdout, everything else to stderr. */
export const share = makeVerb({
  usage: USAGE,
  options: {
    ...INPUT_OPTIONS,
    base: { type: "string" },
    mask: { type: "boolean" },
    "may-edit": { type: "boolean" },
  },
  settingsOf: ({ values, positionals }) => settingsOf(values, positionals),
  run: runShare,
});

type Values = Parameters<typeof inputSettingsOf>[1] & {
  readonly base?: string | undefined;
  readonly mask?: boolean | undefined;
  readonly "may-edit"?: boolean | undefined;
};

function settingsOf(values: Values, paths: readonly string[]): Result<Settings, string> {
  const input = inputSettingsOf("share", values, paths);
  if (!input.ok) return input;
  const { base = BASE, mask = false, "may-edit": mayEdit = false } = values;
  if (!/^https?:\/\/[^#]+$/.test(base)) return err(`--base expects an http or https URL, but is ${base}.`);
  return ok({ input: input.value, base, mask, mayEdit });
}

async function runShare({ input, base, mask, mayEdit }: Settings, io: VerbIo): Promise<ExitCode> {
  const design = await designAt(input, io);
  if (design === undefined) return EXIT.usage;
  const shown = mask ? maskDesign(design) : ok({ design, masked: [] });
  if (!shown.ok) {
    io.stderr("This design cannot be masked: two of its names would become one.\n");
    return EXIT.usage;
  }
  for (const { from, to } of shown.value.masked) io.stderr(`${from} -> ${to}\n`);
  const body = packDesign(shown.value.design);
  io.stdout(`${base}${writeEnvelope({ body, isEncrypted: false, mayEdit })}\n`);
  return EXIT.ok;
}
