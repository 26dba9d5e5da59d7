import { isJsonArray, isJsonObject, type Json } from "../../lib/json.ts";
import { isOutside, patternOf } from "./leaf-limits.ts";
import type { Shape, StructureShape } from "./shape.ts";
import { shapeNamed } from "./shape-named.ts";

type Test = (value: Json) => boolean;

const tests = new Map<string, Test>();

/**
 * Whether a value has nothing against its shape: most do, and where nothing is to be told this costs a fraction of
 * `violationsIn`, as no places are noted. A hole has something against it.
 */
export function conforms(shapeName: string, value: Json): boolean {
  return testOf(shapeName)(value);
}

function testOf(name: string): Test {
  let test = tests.get(name);
  if (test === undefined) {
    test = testFor(shapeNamed(name));
    tests.set(name, test);
  }
  return test;
}

function testFor(shape: Shape): Test {
  switch (shape.type) {
    case "structure":
      return structureTest(shape);
    case "list": {
      const { member } = shape;
      return (value) => isJsonArray(value) && !isOutside(shape, value.length) && value.every(testOf(member));
    }
    case "string": {
      const allowed = shape.enum === undefined ? undefined : new Set(shape.enum);
      const pattern = shape.pattern === undefined ? undefined : patternOf(shape.pattern);
      return (value) =>
        typeof value === "string" &&
        !isOutside(shape, value.length) &&
        (allowed === undefined || allowed.has(value)) &&
        (pattern === undefined || pattern.test(value));
    }
    case "integer":
      return (value) => Number.isSafeInteger(value) && !isOutside(shape, value as number);
    case "boolean":
      return (value) => typeof value === "boolean";
    case "timestamp":
      return (value) => typeof value === "number" || typeof value === "string";
  }
}

function structureTest({ members, required, union }: StructureShape): Test {
  const memberTest = memberTests(members);
  return (value) => {
    if (!isJsonObject(value)) return false;
    const present = Object.keys(value);
    if (union && present.length !== 1) return false;
    for (const member of present) {
      const test = memberTest(member);
      const item = value[member];
      if (test === undefined || (item !== undefined && !test(item))) return false;
    }
    return required.every((member) => Object.hasOwn(value, member));
  };
}

/** The test of a member, made when it is first met: shapes may hold each other. Undefined where it is not known. */
function memberTests(members: StructureShape["members"]): (member: string) => Test | undefined {
  const known = new Map<string, Test>();
  return (member) => {
    const test = known.get(member);
    if (test !== undefined || !Object.hasOwn(members, member)) return test;
    const made = testOf(members[member] as string);
    known.set(member, made);
    return made;
  };
}
