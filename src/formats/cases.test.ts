import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../lib/canonical-json.ts";
import type { Json } from "../lib/json.ts";
import { applyChange } from "../model/change/apply.ts";
import { type Design, emptyDesign } from "../model/design/design.ts";
import { refOf } from "../model/reference/ref.ts";
import { writeCliBundle } from "./cli-bundle/write.ts";
import { cliCommand } from "./cli-json/command.ts";
import { writeCliJson } from "./cli-json/write.ts";
import type { InputFile } from "./detect.ts";
import { importChange } from "./import/import-change.ts";
import type { ImportAnswers, ImportOptions } from "./import/import-preview.ts";
import { proposeImport } from "./import/propose-import.ts";
import { resolveRef } from "./import/resolve.ts";
import { ledgerLine } from "./ledger.ts";
import { writeMeshJson } from "./mesh-json/write.ts";
import { noticeLine } from "./notice-text.ts";
import { readFiles } from "./read-files.ts";
import { loadHcl } from "./terraform/testing/load-hcl.ts";
import { readingReport, specsById } from "./testing/reading-report.ts";
import { sectionFiles } from "./testing/section-files.ts";
import { jsonFile, textFile } from "./testing/text-file.ts";

/** What a format makes of the text of a case; all as text, so that a change of it can be reviewed. */
type Reading = (file: string, text: string) => { readonly extension: string; readonly text: string };

const hcl = await loadHcl();

/**
 * A case is a pair of files in `FORMAT/cases/`: `NAME.in.EXT` and `NAME.out.EXT`, what is made of it.
 * `UPDATE=1` writes what is found.
 */
const FORMATS: Readonly<Record<string, Reading>> = {
  "aws-config": (file, text) => json(readingReport(readFiles([textFile(file, text)]))),
  cloudformation: (file, text) => json(readingReport(readFiles([textFile(file, text)]))),
  ecs: (file, text) => json(readingReport(readFiles([textFile(file, text)]))),
  kubernetes: (file, text) => json(readingReport(readFiles([textFile(file, text)]))),
  terraform: (file, text) => json(readingReport(readFiles(sectionFiles(file, text), { hcl }))),
  "cli-json": (file, text) => {
    const read = readFiles([textFile(file, text)]);
    const written = read.candidates.flatMap((candidate) => {
      const { id } = resolveRef(candidate, undefined);
      if (id === undefined) return [];
      return (["create", "update"] as const).map((form) => {
        const { value, ledger } = writeCliJson(id, candidate.resource, form);
        return { command: cliCommand(id, form), value, ledger: ledger.map(ledgerLine) };
      });
    });
    const { candidates, accounts, notices } = read;
    return json({ candidates, accounts, notices: notices.map(noticeLine), written });
  },
  "mesh-json": (file, text) => {
    const { designs, notices } = readFiles([textFile(file, text)]);
    const [read] = designs;
    return read === undefined
      ? { extension: "txt", text: `${notices.map(noticeLine).join("\n")}\n` }
      : { extension: "mesh.json", text: writeMeshJson(read.design).text };
  },
  "cli-bundle": (file, text) => {
    const design = designIn(file, text);
    const [meshId = "mesh/m"] = [...design.resources.keys()].filter((id) => refOf(id).kind === "mesh");
    const { files, ledger } = writeCliBundle(design, meshId);
    const parts = [...files].map(([path, content]) => `== ${path}\n${content}`);
    return {
      extension: "txt",
      text: [...parts, "== ledger\n", ...ledger.map((e) => `${ledgerLine(e)}\n`)].join(""),
    };
  },
  import: (file, text) => {
    const { design, before = {}, files, answers, options } = JSON.parse(text) as ImportCase;
    const empty = designIn(file, JSON.stringify(design));
    const opened = importChange(empty, proposeImport(empty, readFiles(inputFiles(before))), "merge");
    const now = applyChange(empty, opened);
    const preview = proposeImport(now, readFiles(inputFiles(files)), answers, options);
    const { rows, sources, notInImport, notices } = preview;
    return json({
      rows,
      sources,
      notInImport,
      notices: notices.map(noticeLine),
      merge: importChange(now, preview, "merge"),
      replace: importChange(now, preview, "replace"),
    });
  },
};

/** `NAME.expected.json`: by id the spec that `NAME.in.EXT` means, written by hand from the input. */
const EXPECTED = ".expected.json";

/** Files by path: a text, or the value of a JSON file. */
type CaseFiles = Readonly<Record<string, Json>>;

interface ImportCase {
  readonly design: Json;
  /** Files that were brought into the design before. */
  readonly before?: CaseFiles;
  readonly files: CaseFiles;
  readonly answers?: ImportAnswers;
  readonly options?: ImportOptions;
}

function inputFiles(files: CaseFiles): InputFile[] {
  return Object.entries(files).map(([path, value]) =>
    typeof value === "string" ? textFile(path, value) : jsonFile(path, value),
  );
}

function json(value: unknown): { extension: string; text: string } {
  return { extension: "json", text: canonicalJson(JSON.parse(JSON.stringify(value)) as Json) };
}

function designIn(file: string, text: string): Design {
  const { designs, notices } = readFiles([textFile(file, text)]);
  expect(notices.map(noticeLine)).toEqual([]);
  return designs[0]?.design ?? emptyDesign();
}

describe.each(Object.keys(FORMATS))("cases of %s", (format) => {
  const folder = new URL(`${format}/cases/`, import.meta.url);
  const all = readdirSync(folder).sort();
  const expectations = all.filter((file) => file.endsWith(EXPECTED));
  const files = all.filter((file) => !file.endsWith(EXPECTED));
  const inputs = files.filter((file) => file.includes(".in."));

  it("every output has an input", () => {
    const names = inputs.map((file) => file.split(".in.")[0]);
    expect(files.filter((file) => !file.includes(".in.")).map((file) => file.split(".out.")[0])).toEqual(
      names,
    );
  });

  it.each(inputs)("%s", (file) => {
    const made = FORMATS[format]?.(file.replace(".in.", "."), readFileSync(new URL(file, folder), "utf8"));
    const [name] = file.split(".in.");
    const out = new URL(`${name}.out.${made?.extension}`, folder);
    if (process.env["UPDATE"] === "1") writeFileSync(out, made?.text ?? "");
    expect(existsSync(out) ? readFileSync(out, "utf8") : undefined).toBe(made?.text);
  });

  if (expectations.length === 0) return;
  it("hand-written expectations of specs hold", () => {
    for (const file of expectations) {
      const input = inputs.find((name) => name.startsWith(file.replace(EXPECTED, ".in."))) ?? "none";
      const text = readFileSync(new URL(input, folder), "utf8");
      const expected = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Json;
      expect(specsById(readFiles(sectionFiles(input.replace(".in.", "."), text), { hcl }))).toEqual(expected);
    }
  });
});
