import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../lib/canonical-json.ts";
import { compareText } from "../../lib/compare-text.ts";
import { isJsonArray, isJsonObject, type Json } from "../../lib/json.ts";
import { applyChange } from "../../model/change/apply.ts";
import { reverseChange } from "../../model/change/reverse.ts";
import { copyDesign, type Design, emptyDesign } from "../../model/design/design.ts";
import { originOf } from "../../model/design/origin-of.ts";
import type { Resource } from "../../model/design/resource.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import { designArbitrary } from "../../model/testing/design-arbitrary.ts";
import { propertyRuns } from "../../model/testing/property-runs.ts";
import { writeCliJson } from "../cli-json/write.ts";
import { type FilesRead, readFiles } from "../read-files.ts";
import { jsonFile } from "../testing/text-file.ts";
import { importChange } from "./import-change.ts";
import type { ImportAnswers, ImportPreview } from "./import-preview.ts";
import { proposeImport } from "./propose-import.ts";

const design = designArbitrary();

/** Each resource of a design in a file of CLI JSON below a folder, in the order given. */
function filesOf(folder: string, { resources }: Pick<Design, "resources">) {
  return [...resources].map(([id, resource]) =>
    jsonFile(`${folder}/${encodeURIComponent(id)}.json`, writeCliJson(id, resource, "create").value),
  );
}

const read = (...folders: [string, Design][]): FilesRead =>
  readFiles(folders.flatMap(([folder, of]) => filesOf(folder, of)));

function brought(into: Design, from: FilesRead, answers: ImportAnswers = {}): Design {
  return applyChange(into, importChange(into, proposeImport(into, from, answers), "merge"));
}

/** Lists in an order that depends on nothing but what they hold: for comparing only. */
function unordered(value: Json): Json {
  if (isJsonArray(value)) {
    return value.map(unordered).sort((a, b) => compareText(canonicalJson(a), canonicalJson(b)));
  }
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([member, item]) => [member, unordered(item)]));
}

/** True where all that `said` says is in `found`, which may say more. */
function holds(found: Json | undefined, said: Json): boolean {
  if (isJsonArray(said)) {
    return isJsonArray(found) && said.every((item) => found.some((other) => holds(other, item)));
  }
  if (!isJsonObject(said)) return found === said;
  return isJsonObject(found) && Object.entries(said).every(([member, item]) => holds(found[member], item));
}

/** States, and what each conflict is about, whatever the order of files and items. */
function meaning({ rows }: ImportPreview): unknown {
  return rows
    .filter(({ parts }) => parts.length > 0)
    .map(({ id = "", state, conflicts, resource }) => ({
      id,
      state,
      choices: conflicts
        .map(({ choices }) => unordered(choices.map(({ value = "absent" }) => value)))
        .map((values) => canonicalJson(values))
        .sort(),
      resource: state === "conflicting" ? {} : unordered(resource as unknown as Json),
    }))
    .sort((a, b) => compareText(a.id, b.id));
}

/** Some other designs, of which the resources that both have are put together: the user's edits. */
function edited(from: Design, by: Design): Design {
  const next = copyDesign(from);
  for (const [id, resource] of by.resources) {
    const before = next.resources.get(id);
    if (before !== undefined)
      next.resources.set(id, { ...before, spec: { ...before.spec, ...resource.spec } });
  }
  return next;
}

describe("laws of an import of several sources", () => {
  it("a source with itself is that source", () => {
    fc.assert(
      fc.property(design, (d) => {
        const twice = proposeImport(emptyDesign(), read(["x", d], ["y", d]));
        expect(twice.rows.flatMap(({ conflicts }) => conflicts)).toEqual([]);
        const next = applyChange(emptyDesign(), importChange(emptyDesign(), twice, "merge"));
        expect(next.resources).toEqual(new Map(d.resources));
      }),
      propertyRuns(25),
    );
  });

  it("does not depend on the order of files, but for the order of items and choices", () => {
    fc.assert(
      fc.property(design, design, design, (a, b, c) => {
        const some = proposeImport(emptyDesign(), read(["a", a], ["b", b], ["c", c]));
        const other = proposeImport(emptyDesign(), read(["c", c], ["a", a], ["b", b]));
        expect(meaning(other)).toEqual(meaning(some));
      }),
      propertyRuns(25),
    );
  });

  it("a preferred file settles all that it has a say in, and its fields are what comes of it", () => {
    fc.assert(
      fc.property(design, design, (a, b) => {
        const both = read(["a", a], ["b", b]);
        const preferred = both.candidates.flatMap(({ source: { file } }) =>
          file.startsWith("b/") ? [file] : [],
        );
        const preview = proposeImport(emptyDesign(), both, { preferred });
        expect(preview.rows.filter(({ state }) => state === "conflicting")).toEqual([]);
        const next = applyChange(emptyDesign(), importChange(emptyDesign(), preview, "merge"));
        // To bring in the preferred one once more finds nothing in it that is not there.
        const rows = proposeImport(next, read(["b", b])).rows;
        expect(rows.map(({ state }) => state)).toEqual(rows.map(() => "same"));
        for (const [id, resource] of b.resources) {
          expect(holds(next.resources.get(id) as unknown as Json, resource as unknown as Json)).toBe(true);
        }
      }),
      propertyRuns(25),
    );
  });

  it("settling every conflict one by one leaves none, and each pointer stays", () => {
    fc.assert(
      fc.property(design, design, fc.infiniteStream(fc.nat()), (a, b, picks) => {
        const both = read(["a", a], ["b", b]);
        const open = proposeImport(emptyDesign(), both);
        const settled: Record<ResourceId, Record<string, number | "design">> = {};
        for (const { id = "", conflicts } of open.rows) {
          for (const { pointer, choices } of conflicts) {
            const choice = choices[(picks.next().value ?? 0) % choices.length];
            settled[id] = { ...settled[id], [pointer]: choice?.candidate ?? 0 };
          }
        }
        const done = proposeImport(emptyDesign(), both, { settled });
        expect(done.rows.filter(({ state }) => state === "conflicting")).toEqual([]);
        const pointers = ({ rows }: ImportPreview) =>
          rows.map((row) => row.conflicts.map(({ pointer }) => pointer));
        expect(pointers(done)).toEqual(pointers(open));
      }),
      propertyRuns(25),
    );
  });

  it("opened again unchanged, files change nothing, whatever was edited here", () => {
    fc.assert(
      fc.property(design, design, (a, b) => {
        const files = read(["x", a]);
        const mine = edited(brought(emptyDesign(), files), b);
        expect(importChange(mine, proposeImport(mine, files), "merge")).toEqual({});
      }),
      propertyRuns(25),
    );
  });

  it("opened again, a file gives what it changed, where nothing was edited here", () => {
    fc.assert(
      fc.property(design, design, (a, b) => {
        const before = brought(emptyDesign(), read(["x", a]));
        const after = proposeImport(before, read(["x", b]), { removeGone: true });
        expect(after.rows.filter(({ state }) => state === "conflicting")).toEqual([]);
        const next = applyChange(before, importChange(before, after, "merge"));
        for (const [id, { spec, tags }] of b.resources) {
          const found = next.resources.get(id) as Resource;
          expect(unordered(found.spec)).toEqual(unordered(spec));
          expect(unordered(found.tags ?? [])).toEqual(unordered(tags ?? []));
        }
      }),
      propertyRuns(25),
    );
  });

  it("what is edited here and changed in the file is asked, all else is kept or taken; undone in one step", () => {
    fc.assert(
      fc.property(design, design, design, (a, b, c) => {
        const before = brought(emptyDesign(), read(["x", a]));
        const mine = edited(before, b);
        const preview = proposeImport(mine, read(["x", c]));
        for (const { conflicts } of preview.rows) {
          for (const { choices } of conflicts) expect(choices[0]?.candidate).toBe("design");
        }
        const change = importChange(mine, preview, "merge");
        const next = applyChange(mine, change);
        expect(applyChange(next, reverseChange(change))).toEqual(copyDesign(mine));
      }),
      propertyRuns(25),
    );
  });

  it("every field comes from its file, until it is edited", () => {
    fc.assert(
      fc.property(design, (d) => {
        const next = brought(emptyDesign(), read(["x", d]));
        for (const [id, { parts }] of next.origins) {
          const [part] = parts;
          for (const [pointer, line] of Object.entries(part?.lines ?? {})) {
            expect(originOf(next, id, pointer)).toEqual({ file: part?.file, format: "cli-json", line });
          }
          expect(originOf(next, id, "")).toMatchObject({ file: part?.file });
        }
      }),
      propertyRuns(25),
    );
  });

  it("preview and change are plain data, as a worker sends them", () => {
    fc.assert(
      fc.property(design, design, (a, b) => {
        const before = brought(emptyDesign(), read(["x", a]));
        const preview = proposeImport(before, read(["x", b], ["y", a]));
        expect(JSON.parse(JSON.stringify(preview))).toEqual(preview);
        const change = importChange(before, preview, "replace");
        expect(JSON.parse(JSON.stringify(change))).toEqual(change);
      }),
      propertyRuns(20),
    );
  });
});
