import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { copyDesign, emptyDesign } from "../../model/design/design.ts";
import { propertyRuns } from "../../model/testing/property-runs.ts";
import { readJsonSource } from "../source/json-source.ts";
import { anyDesign, reordered } from "../testing/any-design.ts";
import { readMeshJson } from "./read.ts";
import { writeMeshJson } from "./write.ts";

function read(text: string) {
  const { source, notices } = readJsonSource("shop.mesh.json", text);
  if (source === undefined) throw new Error(JSON.stringify(notices));
  return readMeshJson(source);
}

describe(".mesh.json", () => {
  it("gives back exactly the design that was written (without places of Arrange)", () => {
    fc.assert(
      fc.property(anyDesign, (design) => {
        const { design: again, notices } = read(writeMeshJson(design).text);
        expect(notices).toEqual([]);
        expect(again).toEqual(copyDesign(design));
      }),
      propertyRuns(300),
    );
  });

  it("does not depend on the order of records", () => {
    fc.assert(
      fc.property(anyDesign, (design) => {
        expect(writeMeshJson(reordered(design)).text).toBe(writeMeshJson(design).text);
      }),
      propertyRuns(100),
    );
  });

  it("changes one line where one card is moved", () => {
    const design = emptyDesign();
    design.resources.set("virtualNode/shop/a", { spec: {} });
    design.positions.set("virtualNode/shop/a", { all: { x: 0, y: 8 }, services: { x: 16, y: 8 } });
    design.positions.set("virtualNode/shop/b", { all: { x: 0, y: 80 } });
    const before = writeMeshJson(design).text.split("\n");
    design.positions.set("virtualNode/shop/a", { all: { x: 80, y: 8 }, services: { x: 24, y: 8 } });
    const after = writeMeshJson(design).text.split("\n");
    expect(after.filter((line, i) => line !== before[i])).toEqual([
      '      "virtualNode/shop/a": { "all": { "x": 80, "y": 8 }, "services": { "x": 24, "y": 8 } },',
    ]);
    expect(after.length).toBe(before.length);
  });

  it("leaves out the places that Arrange set", () => {
    const design = emptyDesign();
    design.positions.set("virtualNode/m/a", { all: { x: 8, y: 8, auto: true }, services: { x: 16, y: 0 } });
    design.positions.set("virtualNode/m/b", { all: { x: 8, y: 96, auto: true } });
    const back = read(writeMeshJson(design).text);
    expect(back.design?.positions).toEqual(new Map([["virtualNode/m/a", { services: { x: 16, y: 0 } }]]));
  });

  it("never throws, whatever JSON it is given", () => {
    const member = fc.constantFrom(
      "version",
      "resources",
      "drawing",
      "name",
      "positions",
      "kind",
      "meshName",
    );
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom(1, 2, "mesh", "virtualNode/m/x", "virtualNode/%", null, true),
        fc.array(tie("any"), { maxLength: 3 }),
        fc.dictionary(member, tie("any"), { maxKeys: 5 }),
      ),
    })).any;
    fc.assert(
      fc.property(value, (any) => {
        const { design, notices } = read(JSON.stringify({ ...(any as object), version: 1 }));
        expect(design !== undefined || notices.length > 0).toBe(true);
      }),
      propertyRuns(500),
    );
  });
});
