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

  it("is a file of version 1 where it has nothing that version 1 lacks", () => {
    const design = emptyDesign();
    design.resources.set("virtualNode/shop/a", { spec: {} });
    design.settings.set("design", { name: "shop" });
    expect(writeMeshJson(design).text).toBe(
      '{\n  "$schema": "urn:meshwright:mesh:1",\n  "name": "shop",\n  "resources": [\n    {\n      "kind": "virtualNode",\n      "meshName": "shop",\n      "spec": {},\n      "virtualNodeName": "a"\n    }\n  ],\n  "version": 1\n}\n',
    );
  });

  it("has a line for each value and each task group, and nothing of where it was read from", () => {
    const design = emptyDesign();
    const resource = { spec: {} };
    design.valueSets.set("prod", { values: { PORT: "80", ENV: "prod" } });
    design.valueSets.set("dev", { values: {} });
    design.settings.set("design", { valueSet: "prod" });
    design.taskGroups.set("virtualNode/shop/a", {
      groups: [{ type: "ecs-service", name: "a", file: "ecs.yaml", line: 7 }],
    });
    design.origins.set("virtualNode/shop/a", { parts: [{ file: "x", format: "y", resource, lines: {} }] });
    expect(writeMeshJson(design).text.split("\n").slice(1, -2)).toEqual([
      '  "$schema": "urn:meshwright:mesh:2",',
      '  "resources": [],',
      '  "taskGroups": {',
      '    "virtualNode/shop/a": [',
      '      { "file": "ecs.yaml", "line": 7, "name": "a", "type": "ecs-service" }',
      "    ]",
      "  },",
      '  "valueSet": "prod",',
      '  "valueSets": {',
      '    "dev": {},',
      '    "prod": {',
      '      "ENV": "prod",',
      '      "PORT": "80"',
      "    }",
      "  },",
      '  "version": 2',
    ]);
  });

  it("has a line for each card of a group and for each note", () => {
    const design = emptyDesign();
    const mesh = "mesh/shop";
    design.groups.set("group/pay", { mesh, name: "Pay", collapsed: true });
    design.groups.set("group/web", { mesh, name: "Web" });
    for (const name of ["b", "a"]) design.members.set(`virtualNode/shop/${name}`, { group: "group/pay" });
    design.notes.set("note/1", { mesh, x: 8, y: 16, width: 264, height: 120, text: "# Hi\n" });
    expect(writeMeshJson(design).text.split("\n").slice(1, -2)).toEqual([
      '  "$schema": "urn:meshwright:mesh:3",',
      '  "drawing": {',
      '    "groups": {',
      '      "group/pay": {',
      '        "collapsed": true,',
      '        "members": [',
      '          "virtualNode/shop/a",',
      '          "virtualNode/shop/b"',
      "        ],",
      '        "mesh": "mesh/shop",',
      '        "name": "Pay"',
      "      },",
      '      "group/web": {',
      '        "members": [],',
      '        "mesh": "mesh/shop",',
      '        "name": "Web"',
      "      }",
      "    },",
      '    "notes": {',
      '      "note/1": { "height": 120, "mesh": "mesh/shop", "text": "# Hi\\n", "width": 264, "x": 8, "y": 16 }',
      "    }",
      "  },",
      '  "resources": [],',
      '  "version": 3',
    ]);
  });

  it("refuses groups and notes that it cannot read, a card in two groups, and both in an older version", () => {
    const group = { mesh: "mesh/m", name: "g", members: ["virtualNode/m/a"] };
    const note = { mesh: "mesh/m", x: 0, y: 0, width: 8, height: 8, text: "" };
    const of = (drawing: object, version = 3) =>
      read(JSON.stringify({ version, resources: [], drawing })).notices.map(({ code }) => code);
    expect(of({ groups: { "group/g": group }, notes: { "note/1": note } })).toEqual([]);
    expect(of({ groups: { "group/g": group, "group/h": group } })).toEqual(["design-duplicate"]);
    expect(of({ groups: { g: group }, notes: { "1": note } })).toEqual(["design-part", "design-part"]);
    expect(of({ groups: { "group/g": { ...group, colour: "red" } } })).toEqual(["design-part"]);
    expect(of({ notes: { "note/1": { ...note, mesh: "virtualNode/m/a" } } })).toEqual(["design-part"]);
    expect(of({ groups: { "group/g": group } }, 2)).toEqual(["design-part"]);
  });

  it("refuses in an old version what only a newer one has, and says where something is wrong", () => {
    const old = read('{"version":1,"resources":[],"valueSets":{}}');
    expect(old.design).toBeUndefined();
    expect(old.notices.map(({ code, at }) => [code, at.column])).toEqual([["design-part", 29]]);
    const wrong = { valueSets: { a: { X: 1 }, b: [] }, taskGroups: { "mesh/m": [{ type: "x" }], y: [] } };
    const { notices } = read(JSON.stringify({ version: 2, resources: [], valueSet: 1, ...wrong }));
    expect(notices.map(({ args }) => args)).toHaveLength(5);
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
      "valueSets",
      "taskGroups",
      "groups",
      "notes",
      "group/g",
      "note/1",
      "members",
      "mesh",
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
        const { design, notices } = read(JSON.stringify({ ...(any as object), version: 3 }));
        expect(design !== undefined || notices.length > 0).toBe(true);
      }),
      propertyRuns(500),
    );
  });
});
