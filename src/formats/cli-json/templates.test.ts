import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { isJsonArray, type Json, type JsonObject } from "../../lib/json.ts";
import { designArbitrary } from "../../model/testing/design-arbitrary.ts";
import { propertyRuns } from "../../model/testing/property-runs.ts";
import { resolveRef } from "../import/resolve.ts";
import { readFiles } from "../read-files.ts";
import { textFile } from "../testing/text-file.ts";
import { writeTemplate } from "./testing/write-template.ts";
import { withTextHoles } from "./text-holes.ts";
import { writeCliJson } from "./write.ts";

/** Ways to write a placeholder, and the text of the hole that each is. */
const PLACEHOLDERS = [
  { written: "$PORT", hole: "$PORT" },
  { written: "($PORT | tonumber)", hole: "$PORT" },
  { written: '$ENV.STAGE + "-x"', hole: "${STAGE}-x" },
  { written: "${PORT}", hole: "${PORT}" },
  { written: '{{ .Values.port | default "80, 81" }}', hole: '{{ .Values.port | default "80, 81" }}' },
  { written: "<YOUR PORT>", hole: "<YOUR PORT>" },
];

const designs = designArbitrary();
/** By the number of a leaf: a placeholder in every third or so. */
const choices = fc.infiniteStream(fc.option(fc.constantFrom(...PLACEHOLDERS), { freq: 3 }));

describe("templates of CLI JSON", () => {
  it("of any design, with placeholders in any fields, read back as what they mean", () => {
    fc.assert(
      fc.property(designs, choices, (design, stream) => {
        for (const [id, resource] of design.resources) {
          const body = writeCliJson(id, resource, "create").value;
          const { spec = {}, tags, ...names } = body;
          const parts: JsonObject = tags === undefined ? { spec } : { spec, tags };
          const template = writeTemplate(parts, () => stream.next().value ?? undefined);
          const text = `${JSON.stringify(names).slice(0, -1)},${template.text.slice(1)}`;
          const { candidates, notices, accounts } = readFiles([textFile("t.json", text)]);
          expect(notices).toEqual([]);
          expect(candidates.map((one) => [resolveRef(one, undefined).id, one.resource])).toEqual([
            [id, template.value],
          ]);
          expect(accounts).toMatchObject([{ resources: 1, kept: 0, lost: 0 }]);
        }
      }),
      propertyRuns(50),
    );
  });

  it("never throw, whatever becomes of their text", () => {
    fc.assert(
      fc.property(
        designs,
        choices,
        fc.array(fc.tuple(fc.nat(), fc.constantFrom(...'{}[]":,\\$(<+'))),
        fc.nat(),
        (design, stream, flips, cut) => {
          const values = [...design.resources].map(
            ([id, one]) => writeCliJson(id, one, "create").value as Json,
          );
          const { text } = writeTemplate(values, () => stream.next().value ?? undefined);
          const letters = [...text];
          for (const [place, letter] of flips) letters[place % letters.length] = letter;
          const lines = letters.join("").split("\n");
          const cutLines = lines.filter((_, i) => i !== cut % lines.length).join("\n");
          for (const one of [letters.join(""), cutLines, text.slice(0, cut % text.length)]) {
            for (const file of ["t.json", "t.yaml"]) {
              expect(readFiles([textFile(file, one)]).recognised).toHaveLength(1);
            }
          }
        },
      ),
      propertyRuns(60),
    );
  });
});

describe("YAML of the CLI", () => {
  it("of any design reads back equal, and knows its lines", () => {
    fc.assert(
      fc.property(designs, (design) => {
        for (const [id, resource] of design.resources) {
          const text = `# made by hand\n${stringify(writeCliJson(id, resource, "create").value)}`;
          const { candidates, notices, accounts } = readFiles([textFile("n.yaml", text)]);
          expect(notices).toEqual([]);
          expect(candidates.map((one) => [resolveRef(one, undefined).id, one.resource])).toEqual([
            [id, resource],
          ]);
          expect(accounts).toMatchObject([{ format: "cli-yaml", resources: 1, kept: 0, lost: 0 }]);
          const texts = text.split("\n");
          for (const [pointer, line] of Object.entries(candidates[0]?.lines ?? {})) {
            const member = pointer.split("/").findLast((step) => !/^\d+$/.test(step)) ?? "";
            expect(texts.slice(0, line).some((one) => one.includes(`${member}:`))).toBe(true);
          }
        }
      }),
      propertyRuns(50),
    );
  });
});

describe("placeholders in quotes", () => {
  it.each([
    ["Hostname", "${ENV}.local"],
    ["Hostname", "<HOST>"],
    ["ResourceName", "{{ .Values.name }}"],
    ["PortNumber", "$PORT"],
    ["PortNumber", "${PORT}"],
    ["PortProtocol", "$PROTOCOL"],
    ["Boolean", "<ENFORCE>"],
    ["Listeners", "$LISTENERS"],
    ["Arn", "arn:aws:acm:${REGION}:<ACCOUNT>:certificate/x"],
  ])("%s %s is a hole", (shape, text) => {
    expect(withTextHoles(text, shape)).toEqual({ $hole: text });
  });

  it.each([
    ["Hostname", "$HOST"],
    ["Hostname", "<host>"],
    ["PortNumber", "80"],
    ["PortNumber", "$PORT or so"],
    ["HttpPathRegex", "^/${x}<A>$"],
    ["HeaderMatch", "{{ x }}"],
    ["TextFormat", "%REQ(X)% ${y}"],
    ["JsonValue", "<A>"],
  ])("%s %s is text", (shape, text) => {
    expect(withTextHoles(text, shape)).toBe(text);
  });

  it("change nothing else: a value without any is given back itself", () => {
    fc.assert(
      fc.property(designs, (design) => {
        for (const { spec, tags = [] } of design.resources.values()) {
          expect(isJsonArray(tags) && withTextHoles(tags, "TagList")).toBe(tags);
          expect(withTextHoles(spec, "VirtualNodeSpec")).toBe(spec);
        }
      }),
      propertyRuns(50),
    );
  });
});
