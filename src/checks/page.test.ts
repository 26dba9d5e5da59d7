import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CATALOGUE, CODES } from "./catalogue.ts";

const page = readFileSync(new URL("../../docs/checks.md", import.meta.url), "utf8");
const sections = new Map(
  page
    .split(/^## /m)
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf("\n")), section]),
);

/** The messages that the cases of a code hold. */
function messagesOf(code: string): string[] {
  const folder = new URL(`cases/${code}/`, import.meta.url);
  return readdirSync(folder)
    .filter((file) => file.endsWith(".problem.json"))
    .flatMap((file) => JSON.parse(readFileSync(new URL(file, folder), "utf8")).problems)
    .map((problem: { message: string }) => problem.message);
}

describe("docs/checks.md", () => {
  it("has a section for each code, in order, and no other", () => {
    expect([...sections.keys()]).toEqual(CODES);
  });

  it.each(CODES)("%s: says what the catalogue says, with a real message as example", (code) => {
    const { title, severity, certainty, source } = CATALOGUE[code];
    const section = sections.get(code) ?? "";
    expect(page).toContain(`| [${code}](#${code.toLowerCase()}) | ${title} | ${severity} |`);
    expect(section).toContain(`**${title}** (${severity})`);
    expect(section).toContain(`*Source.* ${source} (${certainty}).`);
    for (const heading of ["*Consequence.*", "*How to fix.*"]) expect(section).toContain(heading);
    const example = /^> (.+)$/m.exec(section)?.[1];
    expect(messagesOf(code)).toContain(example);
  });

  it("gives each code a title of its own", () => {
    expect(new Set(CODES.map((code) => CATALOGUE[code].title)).size).toBe(CODES.length);
  });
});
