import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { generatedFiles } from "../../scripts/generate-schema.ts";
import { KINDS } from "../model/kinds/kind.ts";
import { kindDefinition } from "../model/kinds/registry.ts";
import { OPERATIONS } from "../model/schema/operations.generated.ts";
import { shapeNamed } from "../model/schema/shape-named.ts";
import { SHAPES } from "../model/schema/shapes.generated.ts";

/** How many values a shape can hold at its ends, entries of a list counted once. */
function leafCount(shapeName: string): number {
  const shape = shapeNamed(shapeName);
  if (shape.type === "structure") {
    return Object.values(shape.members).reduce((sum, member) => sum + leafCount(member), 0);
  }
  return shape.type === "list" ? leafCount(shape.member) : 1;
}

describe("what is generated from the API model", () => {
  it.each(Object.entries(generatedFiles()))("%s is committed as it is generated", (name, text) => {
    const committed = readFileSync(new URL(`../model/schema/${name}`, import.meta.url), "utf8");
    expect(committed === text, `${name} differs: run npm run generate and commit the result`).toBe(true);
  });

  it("covers the 38 operations: five for each kind and three for tags", () => {
    expect(Object.keys(OPERATIONS)).toHaveLength(38);
    const ofKinds = KINDS.flatMap((kind) => Object.values(kindDefinition(kind).operations));
    const ofTags = ["ListTagsForResource", "TagResource", "UntagResource"];
    expect([...ofKinds, ...ofTags].sort()).toEqual(Object.keys(OPERATIONS).sort());
  });

  it("covers the 262 leaf fields of the seven specs", () => {
    const counts = KINDS.map((kind) => [kind, leafCount(kindDefinition(kind).specShape)]);
    expect(Object.fromEntries(counts)).toEqual({
      mesh: 2,
      virtualNode: 73,
      virtualService: 2,
      virtualRouter: 2,
      route: 87,
      virtualGateway: 34,
      gatewayRoute: 62,
    });
  });

  it("covers the 20 unions", () => {
    const unions = Object.values(SHAPES).filter((shape) => shape.type === "structure" && shape.union);
    expect(unions).toHaveLength(20);
  });

  it("has a shape for every member of every operation", () => {
    for (const operation of Object.values(OPERATIONS)) {
      const input = shapeNamed(operation.input);
      if (input.type !== "structure") throw new Error(`${operation.input} is no structure`);
      expect(Object.keys(operation.members)).toEqual(Object.keys(input.members));
      for (const [name, { shape }] of Object.entries(operation.members)) {
        expect(input.members[name]).toBe(shape);
      }
    }
  });
});
