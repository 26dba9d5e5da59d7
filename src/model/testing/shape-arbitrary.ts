import fc from "fast-check";
import type { Json } from "../../lib/json.ts";
import type { Shape } from "../schema/shape.ts";
import { shapeNamed } from "../schema/shape-named.ts";

/** By shape name: what to generate in place of anything of that shape. */
export type ShapeOverrides = Readonly<Record<string, fc.Arbitrary<Json>>>;

/**
 * Any value of a shape of the API model, within its limits: optional members are set or not, a union has
 * one member, lists are short. `overrides` says more about some shapes than the API model does.
 */
export function shapeArbitrary(name: string, overrides: ShapeOverrides = NO_OVERRIDES): fc.Arbitrary<Json> {
  return overrides[name] ?? once(overrides, name, () => anyOf(shapeNamed(name), overrides));
}

const NO_OVERRIDES: ShapeOverrides = {};

const made = new WeakMap<ShapeOverrides, Map<string, fc.Arbitrary<Json>>>();

/** Making an arbitrary costs more than drawing from it: each is made once. */
function once(overrides: ShapeOverrides, key: string, make: () => fc.Arbitrary<Json>): fc.Arbitrary<Json> {
  const known = made.get(overrides) ?? new Map<string, fc.Arbitrary<Json>>();
  made.set(overrides, known);
  const arbitrary = known.get(key) ?? make();
  known.set(key, arbitrary);
  return arbitrary;
}

/** Any value of the shape but for some members, which are left out. */
export function structureWithout(
  name: string,
  left: readonly string[],
  overrides: ShapeOverrides,
): fc.Arbitrary<Readonly<Record<string, Json>>> {
  const shape = shapeNamed(name);
  if (shape.type !== "structure") throw new Error(`${name} is no structure`);
  const members = Object.entries(shape.members).filter(([member]) => !left.includes(member));
  const structure = once(overrides, `${name} without ${left.join()}`, () =>
    record(
      members.map(([member, of]) => [member, shapeArbitrary(of, overrides)]),
      shape.required.filter((member) => !left.includes(member)),
    ),
  );
  return structure as fc.Arbitrary<Readonly<Record<string, Json>>>;
}

function record(
  members: readonly (readonly [string, fc.Arbitrary<Json>])[],
  requiredKeys: string[],
): fc.Arbitrary<Json> {
  return fc.record(Object.fromEntries(members), {
    requiredKeys,
    noNullPrototype: true,
  }) as fc.Arbitrary<Json>;
}

function anyOf(shape: Shape, overrides: ShapeOverrides): fc.Arbitrary<Json> {
  switch (shape.type) {
    case "structure": {
      const members = Object.entries(shape.members).map(
        ([member, of]) => [member, shapeArbitrary(of, overrides)] as const,
      );
      if (shape.union) {
        return fc.oneof(...members.map(([member, value]) => value.map((item): Json => ({ [member]: item }))));
      }
      return record(members, [...shape.required]);
    }
    case "list": {
      const minLength = Math.max(shape.min ?? 1, 1);
      const maxLength = Math.min(shape.max ?? 3, Math.max(minLength, 3));
      return fc.array(shapeArbitrary(shape.member, overrides), { minLength, maxLength });
    }
    case "string":
      if (shape.enum !== undefined) return fc.constantFrom(...shape.enum);
      return text(Math.max(shape.min ?? 1, 1), Math.min(shape.max ?? 12, 12));
    case "integer":
      return fc.integer({ min: shape.min ?? 0, max: Math.min(shape.max ?? 2_147_483_647, 2_147_483_647) });
    case "boolean":
      return fc.boolean();
    case "timestamp":
      return fc.integer({ min: 0, max: 2_000_000_000 });
  }
}

/** Text as people write it, and now and then what a writer must quote or encode. */
function text(minLength: number, maxLength: number): fc.Arbitrary<string> {
  const plain = fc.constantFrom(..."abcxyz0189-_.");
  const unit = fc.oneof(
    { weight: 12, arbitrary: plain },
    { weight: 1, arbitrary: fc.constantFrom(..."ü \"'$%\\") },
  );
  return fc.string({ unit, minLength, maxLength });
}
