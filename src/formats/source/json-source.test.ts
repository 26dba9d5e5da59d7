import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isJsonArray, isJsonObject, type Json } from "../../lib/json.ts";
import { pointerChild } from "../../lib/json-pointer.ts";
import { propertyRuns } from "../../model/testing/property-runs.ts";
import { readJsonSource } from "./json-source.ts";

/** Every pointer into a value, with the text that stands where it leads. */
function* places(value: Json, pointer: string, start: string): Generator<[pointer: string, start: string]> {
  yield [pointer, start];
  if (isJsonArray(value)) {
    for (const [i, item] of value.entries()) yield* places(item, pointerChild(pointer, i), startOf(item));
  } else if (isJsonObject(value)) {
    for (const [key, item] of Object.entries(value)) {
      yield* places(item, pointerChild(pointer, key), `${JSON.stringify(key)}: `);
    }
  }
}

function startOf(value: Json): string {
  return isJsonArray(value) ? "[" : isJsonObject(value) ? "{" : JSON.stringify(value);
}

describe("JSON with positions", () => {
  it("gives the value that was written, and the place of each part of it", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom("\n", "\r\n"), (any, end) => {
        const text = JSON.stringify(any, null, 2).replaceAll("\n", end);
        const value = JSON.parse(text) as Json;
        const { source, notices } = readJsonSource("x.json", text);
        if (source === undefined) throw new Error(JSON.stringify(notices));
        expect(JSON.stringify(source.value)).toBe(JSON.stringify(value));
        const lines = text.split(end);
        for (const [pointer, start] of places(value, "", startOf(value))) {
          const { line, column } = source.placeOf(pointer);
          expect(lines[line - 1]?.slice(column - 1).startsWith(start)).toBe(true);
        }
      }),
      propertyRuns(200),
    );
  });

  it("gives the nearest part where the pointer leads nowhere, and the last of equal names", () => {
    const { source } = readJsonSource("x.json", '{"a": [1,\n 2],\n"a": {"b": 1}}');
    expect(source?.placeOf("/a/b/c")).toMatchObject({ line: 3, column: 7 });
    expect(source?.placeOf("/a/z")).toMatchObject({ line: 3, column: 1 });
    expect(source?.placeOf("/z")).toMatchObject({ line: 1, column: 1 });
  });

  it("reads -0 as 0, in every depth, and keeps a member called __proto__", () => {
    const { source } = readJsonSource("x.json", '{"__proto__": [{"a": -0}], "b": -0.0}');
    expect(JSON.stringify(source?.value)).toBe('{"__proto__":[{"a":0}],"b":0}');
    expect(Object.values(source?.value ?? {}).at(-1)).toBe(0);
  });
});
