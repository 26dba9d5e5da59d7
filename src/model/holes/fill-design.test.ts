import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyDesign } from "../design/design.ts";
import { holedDesign } from "../testing/holed-design.ts";
import { propertyRuns } from "../testing/property-runs.ts";
import { fillDesign } from "./fill-design.ts";
import { fillResource, fillSpec } from "./fill-resource.ts";
import { fillName, fillText } from "./fill-text.ts";
import { holesOf } from "./holes-of.ts";

const known = fc.dictionary(
  fc.constantFrom("V0", "V1", "V2", "V3", "V5", "V8"),
  fc.string({ unit: fc.constantFrom(..."ab1.-") }),
  {
    noNullPrototype: true,
  },
);

describe("filling a design", () => {
  it("with all values gives the design that was meant, in the types of the API, and leaves no hole", () => {
    fc.assert(
      fc.property(holedDesign(), ({ plain, holed, values }) => {
        const { design, collisions } = fillDesign(holed, values);
        expect(collisions).toEqual([]);
        expect(holesOf(design)).toEqual([]);
        expect(new Map(design.resources)).toEqual(new Map(plain.resources));
      }),
      propertyRuns(150),
    );
  });

  it("twice is as once, whatever is known", () => {
    fc.assert(
      fc.property(holedDesign(), known, ({ holed }, values) => {
        const once = fillDesign(holed, values).design;
        expect(fillDesign(once, values).design).toEqual(once);
      }),
      propertyRuns(100),
    );
  });

  it("with nothing, or without holes, is the very design", () => {
    fc.assert(
      fc.property(holedDesign(), ({ plain, holed, values }) => {
        expect(fillDesign(holed, {}).design).toBe(holed);
        expect(fillDesign(holed, { OTHER: "1" }).design).toBe(holed);
        expect(fillDesign(plain, values).design).toBe(plain);
      }),
      propertyRuns(60),
    );
  });

  it("moves positions and task groups along with the names", () => {
    const design = emptyDesign();
    const group = { type: "ecs-service", name: "a", file: "a.yaml", line: 3 } as const;
    const id = "virtualNode/%24%7BMESH%7D/%24%7BENV%7D-a";
    design.resources.set(id, { spec: {} });
    design.positions.set(id, { all: { x: 8, y: 8 } });
    design.taskGroups.set(id, { groups: [group] });
    const filled = fillDesign(design, { MESH: "shop", ENV: "dev" });
    const to = "virtualNode/shop/dev-a";
    expect([...filled.design.resources.keys()]).toEqual([to]);
    expect(filled.design.positions.get(to)).toEqual({ all: { x: 8, y: 8 } });
    expect(filled.design.taskGroups.get(to)).toEqual({ groups: [group] });
    expect(filled.writtenId).toEqual(new Map([[to, id]]));
  });

  it("tells of two resources that come to one name, and loses neither", () => {
    const design = emptyDesign();
    const [a, b, c] = ["virtualNode/m/dev", "virtualNode/m/%24A", "virtualNode/m/%24B"];
    for (const id of [a, b, c]) design.resources.set(id as string, { spec: { id: id as string } });
    const filled = fillDesign(design, { A: "dev", B: "x" });
    expect(filled.collisions).toEqual([{ id: a, kept: a, unfilled: b }]);
    expect([...filled.design.resources.keys()].sort()).toEqual([b, a, "virtualNode/m/x"]);
    const both = fillDesign(design, { A: "y", B: "y" });
    expect(both.collisions).toEqual([{ id: "virtualNode/m/y", kept: b, unfilled: c }]);
    expect([...both.design.resources.keys()].sort()).toEqual([c, a, "virtualNode/m/y"]);
    const plain = emptyDesign();
    for (const id of ["virtualNode/%24M/y", "virtualNode/%24M/%24B"]) plain.resources.set(id, { spec: {} });
    // The place of a service that nobody defines takes no resource's names.
    plain.positions.set("virtualNode/m/%24B", { all: { x: 0, y: 0 } });
    expect(fillDesign(plain, { M: "m", B: "y" }).collisions).toEqual([
      { id: "virtualNode/m/y", kept: "virtualNode/%24M/y", unfilled: "virtualNode/%24M/%24B" },
    ]);
  });
});

describe("filling a field", () => {
  const filled = (hole: string, values: Record<string, string>) =>
    fillSpec("virtualNode", { listeners: { $hole: hole } }, values);

  it("reads JSON where the API has a list or a structure, else keeps the text", () => {
    expect(filled("$L", { L: '[{"portMapping":{"port":80}}]' })).toEqual({
      listeners: [{ portMapping: { port: 80 } }],
    });
    expect(filled("$L", { L: "{}" })).toEqual({ listeners: "{}" });
    expect(filled("$L", { L: "80" })).toEqual({ listeners: "80" });
  });

  it("keeps the part that is not known as a hole", () => {
    const spec = { serviceDiscovery: { dns: { hostname: { $hole: "${A}.${B}.local" } } } };
    expect(fillSpec("virtualNode", spec, { A: "web" })).toEqual({
      serviceDiscovery: { dns: { hostname: { $hole: "web.${B}.local" } } },
    });
  });

  it("takes values as they are: signs in them are no placeholders", () => {
    expect(fillText("${A}/${B}", { A: "${B}", B: "x" })).toEqual({ text: "${B}/x", unknown: [] });
    expect(fillText("${A}/${B}", { A: "$C" })).toEqual({ text: "${A}/${B}", unknown: ["B"] });
    expect(fillText("!ImportValue mesh", { "!ImportValue mesh": "shop" })).toEqual({
      text: "shop",
      unknown: [],
    });
  });

  it("makes no name that cannot be one", () => {
    expect(["", "${B}", "\ud800", "ok"].map((A) => fillName("$A", { A }))).toEqual(["$A", "$A", "$A", "ok"]);
    expect(fillName("plain", { plain: "x" })).toBe("plain");
  });

  it("fills tags, other members, and names that stand as text", () => {
    const resource = {
      spec: { backends: [{ virtualService: { virtualServiceName: "${E}.local" } }] },
      tags: [{ key: "env", value: { $hole: "$E" } }],
      extra: { awsName: { $hole: "$E" } },
    };
    expect(fillResource("virtualNode", resource, { E: "dev" })).toEqual({
      spec: { backends: [{ virtualService: { virtualServiceName: "dev.local" } }] },
      tags: [{ key: "env", value: "dev" }],
      extra: { awsName: "dev" },
    });
    expect(fillResource("virtualNode", resource, { F: "dev" })).toBe(resource);
  });
});
