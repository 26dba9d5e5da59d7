import fc from "fast-check";
import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { writeCliBundle } from "../formats/cli-bundle/write.ts";
import { writeCliJson } from "../formats/cli-json/write.ts";
import { importChange } from "../formats/import/import-change.ts";
import { proposeImport } from "../formats/import/propose-import.ts";
import { writeMeshJson } from "../formats/mesh-json/write.ts";
import { type FilesRead, readFiles } from "../formats/read-files.ts";
import { reordered } from "../formats/testing/any-design.ts";
import { canonicalJson } from "../lib/canonical-json.ts";
import { compareText } from "../lib/compare-text.ts";
import { isJsonArray } from "../lib/json.ts";
import { applyChange } from "../model/change/apply.ts";
import { reverseChange } from "../model/change/reverse.ts";
import { copyDesign, type Design, emptyDesign } from "../model/design/design.ts";
import { kindDefinition } from "../model/kinds/registry.ts";
import { refOf } from "../model/reference/ref.ts";
import { OPERATIONS } from "../model/schema/operations.generated.ts";
import { validateShape } from "../model/schema/validate-shape.ts";
import { designArbitrary } from "../model/testing/design-arbitrary.ts";
import { propertyRuns } from "../model/testing/property-runs.ts";

const design = designArbitrary();

function bringIn(into: Design, read: FilesRead, mode: "merge" | "replace"): Design {
  expect(read.notices).toEqual([]);
  return applyChange(into, importChange(into, proposeImport(into, read), mode));
}

/** The order of backends has no meaning: an import leaves them where they stand. */
function withSortedBackends({ resources }: Design): Map<string, unknown> {
  return new Map(
    [...resources].map(([id, resource]) => {
      const backends = resource.spec["backends"];
      if (!isJsonArray(backends)) return [id, resource];
      const sorted = [...backends].sort((x, y) => compareText(canonicalJson(x), canonicalJson(y)));
      return [id, { ...resource, spec: { ...resource.spec, backends: sorted } }];
    }),
  );
}

describe("laws of the formats, for designs that the API takes", () => {
  it("CLI JSON matches the shape of its operation's input, with nothing left out but tags of updates", () => {
    fc.assert(
      fc.property(design, (d) => {
        for (const [id, resource] of d.resources) {
          for (const form of ["create", "update"] as const) {
            const { value, ledger } = writeCliJson(id, resource, form);
            const operation = OPERATIONS[kindDefinition(refOf(id).kind).operations[form]];
            expect(validateShape(operation.input, value)).toEqual([]);
            expect(ledger.filter(({ code }) => code !== "tags-on-update")).toEqual([]);
          }
        }
      }),
      propertyRuns(100),
    );
  });

  it("the zip of a mesh brings the same mesh into any design that is replaced", () => {
    fc.assert(
      fc.property(design, design, (a, b) => {
        const bare = { ...b, resources: new Map([...b.resources].map(([id, { spec }]) => [id, { spec }])) };
        const read = readFiles([{ path: "shop.zip", bytes: writeCliBundle(a, "mesh/shop").zip }]);
        expect(read.candidates.length).toBe(a.resources.size * 2);
        const next = bringIn(bare, read, "replace");
        expect(withSortedBackends(next)).toEqual(withSortedBackends(a));
      }),
      propertyRuns(40),
    );
  });

  it("an import is undone in one step", () => {
    fc.assert(
      fc.property(design, design, fc.constantFrom("merge", "replace"), (a, b, mode) => {
        const read = readFiles([{ path: "b.mesh.json", bytes: strToU8(writeMeshJson(b).text) }]);
        const change = importChange(a, proposeImport(a, read), mode);
        expect(applyChange(applyChange(a, change), reverseChange(change))).toEqual(copyDesign(a));
      }),
      propertyRuns(40),
    );
  });

  it("output does not depend on the order of records", () => {
    fc.assert(
      fc.property(design, (d) => {
        const shuffled = reordered(d);
        expect(writeMeshJson(shuffled).text).toBe(writeMeshJson(d).text);
        const bundle = writeCliBundle(d, "mesh/shop");
        expect(writeCliBundle(shuffled, "mesh/shop").zip).toEqual(bundle.zip);
      }),
      propertyRuns(20),
    );
  });

  it("reading a design again into itself changes nothing, but that it is known now where it was read", () => {
    fc.assert(
      fc.property(design, (d) => {
        const read = readFiles([
          { path: "d.mesh.json", bytes: strToU8(writeMeshJson(d).text) },
          { path: "d.zip", bytes: writeCliBundle(d, "mesh/shop").zip },
        ]);
        const next = bringIn(d, read, "replace");
        expect({ ...next, origins: d.origins }).toEqual(copyDesign(d));
        expect([...next.origins.keys()].sort()).toEqual([...d.resources.keys()].sort());
        expect(bringIn(emptyDesign(), read, "merge").resources).toEqual(new Map(d.resources));
      }),
      propertyRuns(40),
    );
  });
});
