import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { propertyRuns } from "../../model/testing/property-runs.ts";
import { maskHoles } from "./hole-mask.ts";
import { readJsonTree } from "./read-json-tree.ts";
import { sourceText } from "./source-text.ts";
import { treeJson } from "./tree.ts";

const read = (text: string, holes: readonly string[] = []) => readJsonTree(sourceText("f.json", text), holes);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

describe("JSON as a tree", () => {
  it("gives what JSON.parse gives", () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 1, 2), (text, space) => {
        const pretty = JSON.stringify(JSON.parse(text), undefined, space);
        const { tree } = read(pretty);
        expect(tree === undefined ? undefined : treeJson(tree)).toEqual(
          JSON.parse(pretty.replaceAll("-0", "0")),
        );
      }),
      propertyRuns(),
    );
  });

  it("takes and refuses the texts that JSON.parse takes and refuses", () => {
    const pieces = [
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      '"a"',
      '"a',
      "1",
      "01",
      "-",
      "1.",
      "1e5",
      "tru",
      "true",
      "null",
    ];
    const other = [" ", "\n", "//x\n", "/*x*/", "\u00a0", '"\\u12"', '"\\q"', '"\t"', "$A", "'a'", "\ufeff"];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces, ...other), { maxLength: 9 }), (parts) => {
        const text = parts.join("");
        const { tree, notices } = read(text);
        const value = parsed(text.startsWith("\ufeff") ? text.slice(1) : text);
        if (notices.some(({ code }) => code === "json-number-range")) return;
        if (value === undefined) expect(notices.map(({ code }) => code)).toEqual(["json-syntax"]);
        expect(tree === undefined ? undefined : treeJson(tree)).toEqual(value);
      }),
      propertyRuns(3000),
    );
  });

  it("knows where each part stands, and reads placeholders hidden from it", () => {
    const text = '{\n  "port": $PORT,\n  "host": "a.${ENV}.local"\n}';
    const spans = [...text.matchAll(/\$PORT|\$\{ENV\}/g)].map(({ index, 0: found }) => ({
      start: index,
      end: index + found.length,
    }));
    const masked = maskHoles(text, spans);
    expect(masked.text).toHaveLength(text.length);
    const { tree } = read(masked.text, masked.holes);
    expect(tree).toMatchObject({
      entries: [
        { key: "port", value: { type: "hole", text: "$PORT", at: text.indexOf("$PORT") } },
        { key: "host", value: { type: "hole", text: "a.${ENV}.local", at: text.indexOf('"a.') } },
      ],
    });
  });

  it("refuses what is nested deeper than any configuration", () => {
    expect(read("[".repeat(100_000)).notices.map(({ code }) => code)).toEqual(["too-deep"]);
  });
});
