/**
 * The checks over the corpus of published configurations. What worked on AWS must not be called wrong: every
 * finding is listed in `judged-findings.json` with what was judged of it, and a false alarm is a bug of a rule.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Check, checkSources } from "../../src/cli/check-sources.ts";
import { readFiles } from "../../src/formats/read-files.ts";
import { bytesOf, filesIn, foldersIn } from "./corpus-root.ts";
import { measureFile } from "./measure-file.ts";

function checkOf(folder: string, names: readonly string[]): Check {
  const files = names.map((name) => ({ path: name, bytes: bytesOf(folder, name) }));
  const input = { files, named: new Set(names), notices: [], failures: [], left: [], passedOver: 0 };
  return checkSources({ input, read: readFiles(files), given: new Map(), passedOver: 0 }, {});
}

/** The codes found in each file, without those of placeholders: `folder/file:code`. */
function findingsOf(folder: string, check: Check): string[] {
  const keys = check.findings.map(({ found, place }) => {
    const code = "problem" in found ? found.problem.code : "defined-twice";
    return `${folder}/${place.file}:${code}`;
  });
  return [...new Set(keys)].filter((key) => !key.endsWith(":MW110")).sort();
}

/** What was judged of findings, `folder/file:code` to a sentence. Names of files only, nothing of what they hold. */
type Judged = Readonly<Record<string, string>>;

/** Of files checked one by one, and of what is found only between files of a folder that are checked together. */
const JUDGED = JSON.parse(readFileSync(new URL("judged-findings.json", import.meta.url), "utf8")) as {
  readonly alone: Judged;
  readonly together: Judged;
};

const judgedIn = (folder: string, ...judged: readonly Judged[]): string[] =>
  judged
    .flatMap((one) => Object.keys(one))
    .filter((key) => key.startsWith(`${folder}/`))
    .sort();

/** Samples of a generator hold nothing that anyone used. */
const complete = (folder: string): string[] =>
  filesIn(folder).filter((name) => !measureFile({ path: name, bytes: bytesOf(folder, name) }).isStub);

describe.each(foldersIn())("checks over %s", (folder) => {
  const files = complete(folder);

  it("there are files", () => {
    expect(files.length).toBeGreaterThan(0);
  });

  it("find file by file what was judged, and nothing else", () => {
    const checks = files.map((name) => checkOf(folder, [name]));
    expect(checks.flatMap((check) => findingsOf(folder, check)).sort()).toEqual(
      judgedIn(folder, JUDGED.alone),
    );
    for (const { unclear, resources } of checks) {
      expect(unclear).toEqual([]);
      expect(resources).toBeGreaterThan(0);
    }
  });

  it("find between files of the folder that are checked together what was judged", () => {
    const together = findingsOf(folder, checkOf(folder, files));
    expect(together.filter((key) => !key.endsWith(":defined-twice"))).toEqual(
      judgedIn(folder, JUDGED.alone, JUDGED.together),
    );
  });
});

describe("the judged findings", () => {
  it("have a sentence each", () => {
    for (const [key, sentence] of Object.entries({ ...JUDGED.alone, ...JUDGED.together }))
      expect(sentence, key).toMatch(/^[A-Z].+\.$/);
  });
});
