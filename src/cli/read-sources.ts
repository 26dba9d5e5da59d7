import { detect, type InputFile } from "../formats/detect.ts";
import { FORMATS } from "../formats/format.ts";
import { type FilesRead, readFiles } from "../formats/read-files.ts";
import { needsHcl } from "../formats/terraform/needs-hcl.ts";
import { err, ok, type Result } from "../lib/result.ts";
import type { Kind } from "../model/kinds/kind.ts";
import { fillRead } from "./fill-read.ts";
import { fromFormatOf } from "./from-format.ts";
import { givenValues } from "./given-values.ts";
import type { InputSettings } from "./input-options.ts";
import { loadHcl } from "./load-hcl.ts";
import { type InputFiles, readInputFiles } from "./read-input-files.ts";
import type { Values } from "./read-values.ts";
import type { VerbIo } from "./verb.ts";

/** All that the paths of a command line hold, read together. */
export interface Sources {
  readonly input: InputFiles;
  /** With the values of the command line in its holes. */
  readonly read: FilesRead;
  readonly given: Values;
  readonly passedOver: number;
}

/**
 * Reads what a command line names, as every verb does. The error is lines for people: values that cannot be
 * read, a file in another format than `--from` says. Paths that cannot be read are in `input.failures`.
 */
export async function readSources(
  settings: InputSettings,
  io: VerbIo,
  kind?: Kind,
): Promise<Result<Sources, readonly string[]>> {
  const given = await givenValues(settings, io);
  if (!given.ok) return given;
  const input = await readInputFiles(settings.paths, io);
  const wanted = onlyFrom(settings, input);
  if (!wanted.ok) return wanted;
  const read = readFiles(wanted.value, {
    values: Object.fromEntries(given.value),
    named: input.named,
    ...(needsHcl(wanted.value) ? { hcl: await loadHcl() } : {}),
    ...(settings.at === undefined ? {} : { at: settings.at }),
  });
  return ok({
    input: { ...input, files: wanted.value },
    read: fillRead(read, given.value, kind),
    given: given.value,
    passedOver: input.passedOver + (input.files.length - wanted.value.length) + read.passedOver,
  });
}

/**
 * The files of the format that is wanted, and those that are of no format by themselves: a Deployment beside
 * a manifest, a file of variables. A file that the command line names must be of it.
 */
function onlyFrom(
  { from }: InputSettings,
  { files, named }: InputFiles,
): Result<readonly InputFile[], readonly string[]> {
  if (from === undefined) return ok(files);
  const wanted: InputFile[] = [];
  const errors: string[] = [];
  for (const file of files) {
    const { format } = detect(file);
    const name = fromFormatOf(format);
    if (name === undefined || name === from) wanted.push(file);
    else if (named.has(file.path)) {
      errors.push(
        `${file.path}: error: This is ${FORMATS[format].title}, not what --from ${from} takes. Leave the file or --from out.`,
      );
    }
  }
  return errors.length > 0 ? err(errors) : ok(wanted);
}
