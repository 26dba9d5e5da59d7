/** The checks over the corpus of published configurations: what worked on AWS must not be called wrong. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkFile } from "../../src/cli/check-file.ts";
import { checkText } from "../../src/cli/check-report.ts";

const corpus = new URL("../../../shared/corpus/", import.meta.url);

describe.each(["cli-input-json", "cli-describe-json", "cli-spec-json"])("checks over %s", (folder) => {
  const files = readdirSync(new URL(`${folder}/`, corpus));

  it("there are files", () => {
    expect(files.length).toBeGreaterThan(0);
  });

  it.each(files)("%s has no problem", (name) => {
    const bytes = readFileSync(new URL(`${folder}/${name}`, corpus));
    const check = checkFile({ path: name, bytes }, undefined);
    expect(checkText([check])).toBe("");
    expect(check.unclear).toEqual([]);
    expect(check.resources).toBe(1);
  });
});
