import { describe, expect, it } from "vitest";
import { sourceText } from "../../source/source-text.ts";
import { loadHcl } from "../testing/load-hcl.ts";
import { readHcl } from "./read-hcl.ts";

const hcl = await loadHcl();
const read = (text: string) => readHcl(sourceText("a.tf", text), hcl);

const block = (i: number) =>
  `resource "aws_appmesh_mesh" "m${i}" {\n  name = "mesh-${i}" # ${"x".repeat(200)}\n}\n`;

describe("reading HCL", () => {
  it("reads a file longer than what is parsed at once like any other", () => {
    const text = Array.from({ length: 12_000 }, (_, i) => block(i)).join("\n");
    expect(text.length).toBeGreaterThan(3_000_000);
    const { body, notices } = read(text);
    expect(notices).toEqual([]);
    expect(body.map((item) => (item.type === "block" ? item.labels[1] : item.name))).toEqual(
      Array.from({ length: 12_000 }, (_, i) => `m${i}`),
    );
    expect(body.every((item, i) => text.startsWith(`resource "aws_appmesh_mesh" "m${i}"`, item.at))).toBe(
      true,
    );
  });

  it("an error in such a file takes nothing else with it", () => {
    const text = Array.from({ length: 6000 }, (_, i) => (i === 5000 ? "resource {{{ !\n" : block(i))).join(
      "\n",
    );
    const { body, notices } = read(text);
    expect(body.filter((item) => item.type === "block" && item.labels.length === 2)).toHaveLength(5999);
    expect(notices.map(({ code, at }) => [code, at.line])).toContainEqual(["hcl-syntax", 5000 * 4 + 1]);
  });

  it("refuses a single block that is longer than any that a person keeps", () => {
    const { body, notices } = read(`${block(1)}locals {\n  x = "${"a".repeat(8_000_001)}"\n}\n${block(2)}`);
    expect(notices.map(({ code, at }) => [code, at.line])).toEqual([["part-too-large", 4]]);
    expect(body).toHaveLength(2);
  });
});
