import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { propertyRuns } from "../../model/testing/property-runs.ts";
import { maskHoles } from "./hole-mask.ts";
import { jsonPlaceholders } from "./mask-json.ts";
import { readJsonTree } from "./read-json-tree.ts";
import { sourceText } from "./source-text.ts";
import { treeJson } from "./tree.ts";

const found = (text: string) => jsonPlaceholders(text).map(({ start, end }) => text.slice(start, end));

function value(text: string) {
  const masked = maskHoles(text, jsonPlaceholders(text));
  const { tree } = readJsonTree({ ...sourceText("a", text), text: masked.text }, masked.holes);
  return tree === undefined ? undefined : treeJson(tree);
}

const hole = (text: string) => ({ $hole: text });

describe("placeholders in JSON", () => {
  it.each([
    ["$PORT"],
    ["($PORT)"],
    ["( $PORT | tonumber )"],
    ["$PORT | tonumber"],
    ["${PORT}"],
    ["${VPC-ID:-x}"],
    ["{{ .Values.port }}"],
    ["{{ .Values.a }}-{{ .Values.b }}"],
    ['{{ default "a, b" .Values.port }}'],
    ["<PORT>"],
    ["<YOUR ACCOUNT ID>"],
    ['$A + ".b"'],
    ['"a." + $B'],
    ['("a" + $B + ", c")'],
    ["(if $A then {b: 1} else [2, 3] end)"],
    ["($A\n  | tonumber)"],
    ["env.HOST"],
    ["$ENV.HOST"],
    ['"\\($ENV).local"'],
  ])("%s is a hole, wherever a value stands", (text) => {
    const plain = text.startsWith('"\\') ? text.slice(1, -1) : text;
    expect(value(`{"a": ${text}}`)).toEqual({ a: hole(plain) });
    expect(value(`{"a":${text},"b":[1, ${text} ,\n${text}\n]\n}`)).toEqual({
      a: hole(plain),
      b: [1, hole(plain), hole(plain)],
    });
  });

  it("are not in JSON, nor in other text in quotes", () => {
    const text = '{"a": "$B ${C} {{ d }} <E>", "f": [1, -2.5e3, true, null, {}, [], {"g": {}}], "h": "\\"$"}';
    expect(found(text)).toEqual([]);
    expect(value(text)).toEqual(JSON.parse(text));
  });

  it("are not what is merely broken", () => {
    for (const text of [
      '{"a": tru}',
      '{"a" "b"}',
      '{"a": 1,}',
      '{"a": 1 // b\n}',
      "{\"a\": 'b'}",
      '{"a": @}',
    ]) {
      expect([text, found(text)]).toEqual([text, []]);
    }
  });

  it("are found in text nested as deep as one likes", () => {
    for (const piece of ['"\\(', "(", "${", '{{"', "<a"]) {
      expect(found(`{"a": ${piece.repeat(50_000)}`).length).toBeLessThan(2);
    }
  });

  it("never take longer than the text allows, nor overlap", () => {
    const piece = fc.constantFrom(...'{}[](),:"$<>\\ \n+|a1.', "{{", "}}", "${", "\\(", '"a"', "env.");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join("");
        let end = 0;
        for (const span of jsonPlaceholders(text)) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          end = span.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
        value(text);
      }),
      propertyRuns(1000),
    );
  });
});
