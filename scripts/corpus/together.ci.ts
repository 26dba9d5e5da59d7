/**
 * All files of the corpus at once, though they are of many meshes: many names are in them twice, so this is
 * a hard case of merging. Opening them again must change nothing.
 */
import { describe, expect, it } from "vitest";
import { loadHcl } from "../../src/cli/load-hcl.ts";
import { importChange } from "../../src/formats/import/import-change.ts";
import { proposeImport } from "../../src/formats/import/propose-import.ts";
import { readFiles } from "../../src/formats/read-files.ts";
import { applyChange } from "../../src/model/change/apply.ts";
import { reverseChange } from "../../src/model/change/reverse.ts";
import { emptyDesign } from "../../src/model/design/design.ts";
import { bytesOf, filesIn, foldersIn } from "./corpus-root.ts";

const files = foldersIn().flatMap((folder) =>
  filesIn(folder).map((file) => ({ path: `${folder}/${file}`, bytes: bytesOf(folder, file) })),
);

const hcl = await loadHcl();

describe("all files together", () => {
  const read = readFiles(files, { hcl });
  const preferred = files.map(({ path }) => path);

  it("are merged; each conflict has at least two different values, and a file settles it", () => {
    const open = proposeImport(emptyDesign(), read);
    const conflicts = open.rows.flatMap((row) => row.conflicts);
    expect(conflicts.length).toBeGreaterThan(0);
    for (const { choices } of conflicts) {
      const values = new Set(choices.map(({ value }) => JSON.stringify(value)));
      expect(values.size).toBeGreaterThan(1);
      for (const { file, line } of choices) {
        expect(preferred).toContain(file);
        expect(line).toBeGreaterThan(0);
      }
    }
    const settled = proposeImport(emptyDesign(), read, { preferred });
    expect(settled.rows.filter(({ state }) => state === "conflicting")).toEqual([]);
  });

  it("opened again change nothing; all of it is undone in one step", () => {
    const preview = proposeImport(emptyDesign(), read, { preferred });
    const change = importChange(emptyDesign(), preview, "merge");
    const design = applyChange(emptyDesign(), change);
    expect(design.resources.size).toBeGreaterThan(0);
    const again = proposeImport(design, read);
    expect(
      again.rows.filter(({ state }) => state !== "same" && state !== "left" && state !== "incomplete"),
    ).toEqual([]);
    expect(importChange(design, again, "merge")).toEqual({});
    expect(applyChange(design, reverseChange(change))).toEqual(emptyDesign());
  });
});
