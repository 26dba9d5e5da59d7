/** The checks over the corpus of published configurations: what worked on AWS must not be called wrong. */
import { describe, expect, it } from "vitest";
import { checkText, countProblems } from "../../src/cli/check-report.ts";
import { type Check, checkSources } from "../../src/cli/check-sources.ts";
import { readFiles } from "../../src/formats/read-files.ts";
import { bytesOf, filesIn, foldersIn } from "./corpus-root.ts";
import { measureFile } from "./measure-file.ts";

function checkOf(folder: string, name: string): Check {
  const file = { path: name, bytes: bytesOf(folder, name) };
  const input = {
    files: [file],
    named: new Set([name]),
    notices: [],
    failures: [],
    left: [],
    passedOver: 0,
  };
  return checkSources({ input, read: readFiles([file]), given: new Map(), passedOver: 0 }, undefined);
}

describe.each(["cli-input-json", "cli-describe-json", "cli-spec-json"])("checks over %s", (folder) => {
  const files = filesIn(folder);

  it("there are files", () => {
    expect(files.length).toBeGreaterThan(0);
  });

  it.each(files)("%s has no problem", (name) => {
    const check = checkOf(folder, name);
    expect(checkText(check)).toBe("");
    expect(check.unclear).toEqual([]);
    expect(check.resources).toBe(1);
  });
});

describe.each(foldersIn())("checks over %s", (folder) => {
  const files = filesIn(folder).filter(
    (name) => !measureFile({ path: name, bytes: bytesOf(folder, name) }).isStub,
  );

  it.each(files)("%s has no error, only placeholders and members that the API does not know", (name) => {
    const check = checkOf(folder, name);
    const codes = check.findings.map(({ found }) => ("problem" in found ? found.problem.code : "twice"));
    expect(codes.filter((code) => code !== "MW110" && code !== "MW102")).toEqual([]);
    expect(countProblems(check).error).toBe(0);
    expect(check.unclear).toEqual([]);
    expect(check.resources).toBeGreaterThan(0);
  });
});
