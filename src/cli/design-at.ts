import { noticeLine } from "../formats/notice-text.ts";
import { err } from "../lib/result.ts";
import type { Design } from "../model/design/design.ts";
import { designOfSources } from "./convert-resources.ts";
import type { InputSettings } from "./input-options.ts";
import { readSources } from "./read-sources.ts";
import type { VerbIo } from "./verb.ts";

/**
 * The design that the files at these paths make together, resources without a name as they are proposed; undefined
 * where they cannot be read. What is to be told is told on standard error.
 */
export async function designAt(settings: InputSettings, io: VerbIo): Promise<Design | undefined> {
  const sources = await readSources(settings, io);
  const failures = sources.ok ? sources.value.input.failures : [];
  const made = !sources.ok
    ? sources
    : failures.length > 0
      ? err(failures)
      : designOfSources(sources.value, { given: {}, asProposed: true }, []);
  const lines = made.ok
    ? [...made.value.left, ...made.value.taken, ...made.value.notices.map(noticeLine)]
    : made.error;
  for (const line of lines) io.stderr(`${line}\n`);
  return made.ok ? made.value.design : undefined;
}
