/**
 * What files of the corpus mean, written down by people from the files and not by the readers:
 * `expected/FOLDER__FILE.json` holds `{ "KIND/MESH/[PARENT/]NAME": { "spec": …, "tags": … }, … }` in the form
 * of the API, holes as `{ "$hole": TEXT }`, names as the file writes them, `?` for a part that it does not say.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Candidate } from "../../src/formats/candidate.ts";
import { readFiles } from "../../src/formats/read-files.ts";
import { kindDefinition } from "../../src/model/kinds/registry.ts";
import { bytesOf, filesIn, foldersIn } from "./corpus-root.ts";

const folder = new URL("expected/", import.meta.url);
const expectations = existsSync(folder) ? readdirSync(folder).sort() : [];

function keyOf(candidate: Candidate): string {
  const kind = candidate.kind ?? candidate.proposed.kind?.value;
  const parent = kind !== undefined && kindDefinition(kind).parent !== undefined;
  const { mesh, name } = candidate;
  const parts = [kind, mesh, ...(parent ? [candidate.parent] : []), ...(kind === "mesh" ? [] : [name])];
  return parts.map((part) => part ?? "?").join("/");
}

describe("what corpus files mean", () => {
  it("is written down for at least three files a format", () => {
    const formats = ["cli-json", "cli-json-templated", "cloudformation", "kubernetes"];
    const counts = formats.map((format) => {
      const read = expectations.filter((name) => formatOf(name) === format);
      return [format, read.length >= 3];
    });
    expect(counts).toEqual(formats.map((format) => [format, true]));
  });

  it.each(expectations)("%s", (name) => {
    const found = corpusFile(name);
    const { candidates } = readFiles([
      { path: `${found.folder}/${found.file}`, bytes: bytesOf(found.folder, found.file) },
    ]);
    const read = candidates.map((one) => [keyOf(one), one.resource] as const);
    expect(Object.fromEntries(read)).toEqual(JSON.parse(readFileSync(new URL(name, folder), "utf8")));
    expect(read).toHaveLength(new Set(read.map(([key]) => key)).size);
  });
});

/** `FOLDER__FILE.json`, where FILE has its own extension too. */
function corpusFile(name: string): { readonly folder: string; readonly file: string } {
  const base = name.replace(/\.json$/, "");
  const inFolder = foldersIn().find((one) => base.startsWith(`${one}__`)) ?? "";
  const file = base.slice(inFolder.length + 2);
  const found = filesIn(inFolder).find((one) => one === file || one.replace(/\.\w+$/, "") === file);
  if (found === undefined) throw new Error(`the corpus has no file for ${name}`);
  return { folder: inFolder, file: found };
}

function formatOf(name: string): string | undefined {
  const { folder: inFolder, file } = corpusFile(name);
  return readFiles([{ path: file, bytes: bytesOf(inFolder, file) }]).recognised[0]?.format;
}
