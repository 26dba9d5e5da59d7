import { describe, expect, it } from "vitest";
import type { Resource } from "../../../model/design/resource.ts";
import type { Ref } from "../../../model/reference/ref.ts";
import { jsonTextOf, namesOf, readJsonText } from "./json-text.ts";

const ref: Ref = { kind: "route", mesh: "shop", parent: "cart", name: "canary" };
const resource: Resource = {
  spec: { priority: 10 },
  tags: [{ key: "team", value: "a" }],
  extra: { note: "kept" },
};

describe("the text of the JSON tab", () => {
  it("says spec, tags and what the API does not know", () => {
    expect(jsonTextOf({ spec: {} })).toBe('{\n  "spec": {}\n}\n');
    expect(readJsonText(ref, jsonTextOf(resource))).toEqual({ ok: true, resource });
  });

  it("takes the CLI's whole file, with the names as they are", () => {
    const whole = JSON.stringify({ ...namesOf(ref), spec: { priority: 1 } });
    expect(readJsonText(ref, whole)).toEqual({ ok: true, resource: { spec: { priority: 1 } } });
  });

  it.each([
    ['{\n "spec": {\n', 3],
    ["[]", 1],
    ['{\n "spec": 1 }', 2],
    ['{"spec": {},\n "tags": {}}', 2],
    ['{"spec": {},\n\n "routeName": "other"}', 3],
  ])("does not apply %j and names the line", (text, line) => {
    expect(readJsonText(ref, text)).toMatchObject({ ok: false, line });
  });
});
