import fc from "fast-check";
import { expect, it } from "vitest";
import { KINDS } from "../model/kinds/kind.ts";
import { kindDefinition } from "../model/kinds/registry.ts";
import { propertyRuns } from "../model/testing/property-runs.ts";
import { arnOf, parseArn } from "./arn.ts";
import { afterOf, pageToken } from "./page-token.ts";

const place = { partition: "aws", region: "us-east-1", account: "123456789012" };
const name = fc.oneof(
  fc.string({ minLength: 1, maxLength: 20, unit: "grapheme" }),
  fc.constantFrom("a/b", "%2F", "a@b", "r/route/t", "100%", "x:y"),
);

it("an ARN names the resource that it was made for, whatever its names hold", () => {
  fc.assert(
    fc.property(fc.constantFrom(...KINDS), name, name, name, (kind, mesh, parent, own) => {
      const ref =
        kind === "mesh"
          ? { kind, mesh, name: mesh }
          : { kind, mesh, ...(kindDefinition(kind).parent === undefined ? {} : { parent }), name: own };
      expect(parseArn(arnOf(ref, place), place)).toEqual({ is: "ref", ref });
    }),
    propertyRuns(),
  );
});

it("an ARN of a shared mesh is ours where its owner is", () => {
  const arn = (owner: string): string =>
    `arn:aws:appmesh:us-east-1:123456789012:mesh/m@${owner}/virtualNode/n`;
  expect(parseArn(arn("123456789012"), place)).toMatchObject({ is: "ref", ref: { mesh: "m", name: "n" } });
  expect(parseArn(arn("210987654321"), place)).toEqual({ is: "foreign" });
});

it("reading an ARN never throws", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(parseArn(text, place).is).toBe("malformed");
      parseArn(`arn:aws:appmesh:us-east-1:123456789012:mesh/${text}`, place);
    }),
    propertyRuns(),
  );
});

it("a page token is read back by its own list only", () => {
  const key = fc.string({ minLength: 1 }).map(encodeURIComponent);
  fc.assert(
    fc.property(key, key, key, (list, other, after) => {
      expect(afterOf(list, pageToken(list, after))).toBe(after);
      fc.pre(list !== other);
      expect(afterOf(other, pageToken(list, after))).toBeUndefined();
    }),
    propertyRuns(),
  );
});
