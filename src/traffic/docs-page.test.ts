import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { shapeNamed } from "../model/schema/shape-named.ts";
import { DEFAULT_CODES, DEFAULT_RULES } from "./default-rules.ts";

const PAGE = fileURLToPath(new URL("../../docs/traffic.md", import.meta.url));
const START = "<!-- defaults: made from src/traffic, UPDATE=1 npx vitest run src/traffic writes it -->";
const END = "<!-- end of defaults -->";

function table(): string {
  const rows = DEFAULT_CODES.map((code) => {
    const { label, places, text, does, certainty, source } = DEFAULT_RULES[code];
    const members = places.map((place) => `\`${place}\``).join(", ");
    return `| ${label} | ${members} | ${text} | ${does} | ${certainty}: ${source} |`;
  });
  return [
    "| field | in the API | empty means | so | certainty and source |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
}

it("docs/traffic.md lists what the catalogue says", () => {
  const page = readFileSync(PAGE, "utf8");
  const [before = "", rest = ""] = page.split(START);
  const after = rest.split(END)[1] ?? "";
  const wanted = `${before}${START}\n\n${table()}\n\n${END}${after}`;
  if (process.env["UPDATE"] === "1") writeFileSync(PAGE, wanted);
  expect(readFileSync(PAGE, "utf8")).toBe(wanted);
});

it("every place is a member of the API model", () => {
  for (const code of DEFAULT_CODES) {
    for (const place of DEFAULT_RULES[code].places) {
      const [shapeName = "", member = ""] = place.split(".");
      const shape = shapeNamed(shapeName);
      expect(shape.type === "structure" && Object.hasOwn(shape.members, member), place).toBe(true);
      // What App Mesh asks for has no default.
      if (shape.type === "structure") expect(shape.required, place).not.toContain(member);
    }
  }
});
