import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyChange } from "../change/apply.ts";
import { diffDesigns } from "../change/diff.ts";
import { reverseChange } from "../change/reverse.ts";
import { type Design, emptyDesign } from "../design/design.ts";
import { renameIn } from "../graph/testing/mesh-shape.ts";
import { holedDesign } from "../testing/holed-design.ts";
import { propertyRuns } from "../testing/property-runs.ts";
import { HoleIndex } from "./hole-index.ts";
import { holesOf } from "./holes-of.ts";

const everything = (index: HoleIndex) => index.variables().flatMap((variable) => index.usesOf(variable));

describe("the index of holes", () => {
  it("follows changes, renames and their reversal, as if built anew", () => {
    fc.assert(
      fc.property(holedDesign(), holedDesign(), ({ holed: a }, { holed: b }) => {
        let design: Design = a;
        const index = new HoleIndex(design);
        const [first = "", second = ""] = b.resources.keys();
        const changes = [diffDesigns(a, b), renameIn(b, first, second)];
        for (const change of [...changes, ...[...changes].reverse().map(reverseChange)]) {
          design = applyChange(design, change);
          index.apply(design, change);
          expect(everything(index)).toEqual(holesOf(design));
        }
      }),
      propertyRuns(60),
    );
  });

  it("lists each use with what is written there, in names and fields", () => {
    const design = emptyDesign();
    const id = "route/%24MESH/r/a";
    design.resources.set(id, {
      spec: { priority: { $hole: "$P" }, httpRoute: { match: { prefix: "/${P}<x>" } } },
      tags: [{ key: "a", value: { $hole: "${MESH}-${P}" } }],
    });
    const mesh = { variable: "MESH", id };
    const p = { variable: "P", id };
    expect(holesOf(design)).toEqual([
      { ...mesh, written: "$MESH", pointer: "/mesh", text: "$MESH" },
      { ...mesh, written: "${MESH}", pointer: "/tags/0/value", text: "${MESH}-${P}" },
      { ...p, written: "$P", pointer: "/spec/priority", text: "$P" },
      { ...p, written: "${P}", pointer: "/tags/0/value", text: "${MESH}-${P}" },
    ]);
    expect([...new HoleIndex(design).resourcesWith("P")]).toEqual([id]);
  });
});
