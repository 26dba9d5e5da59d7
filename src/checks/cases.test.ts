import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../lib/canonical-json.ts";
import type { Json } from "../lib/json.ts";
import type { Resource } from "../model/design/resource.ts";
import type { ChosenValues } from "./chosen-values.ts";
import { problemText } from "./problem-text.ts";
import { problemsOf } from "./problems-of.ts";
import { CODES } from "./rules.ts";
import { wholeDesign } from "./surroundings.ts";

/**
 * A case is a file in `cases/CODE/`: `NAME.problem.json` holds a resource and the problems of that code, in
 * words, with the values that were `chosen` where some were, and with all that stands `around` where it is judged
 * in a whole design; `NAME.fine.json` one that looks like it and has no problem at all. `UPDATE=1` writes what is
 * found.
 */
interface Case {
  readonly id: string;
  readonly resource: Resource;
  readonly chosen?: ChosenValues;
  readonly around?: Readonly<Record<string, Resource>>;
  readonly problems?: readonly Json[];
}

const folder = new URL("cases/", import.meta.url);

describe("cases of the checks", () => {
  it("there is a folder for each code and for no other", () => {
    expect(readdirSync(folder).sort()).toEqual(CODES);
  });

  for (const code of CODES) {
    const files = readdirSync(new URL(`${code}/`, folder)).sort();
    it(`${code} has a case that it finds and one that it lets be`, () => {
      expect(files.some((file) => file.endsWith(".problem.json"))).toBe(true);
      expect(files.some((file) => file.endsWith(".fine.json"))).toBe(true);
    });
    it.each(files)(`${code}: %s`, (file) => {
      const url = new URL(`${code}/${file}`, folder);
      const { id, resource, chosen, around, problems } = JSON.parse(readFileSync(url, "utf8")) as Case;
      const whole = around && wholeDesign(new Map(Object.entries({ ...around, [id]: resource })));
      const all = problemsOf(id, resource, chosen, whole);
      if (file.endsWith(".fine.json")) {
        expect(all).toEqual([]);
        return;
      }
      const found = all
        .filter((problem) => problem.code === code)
        .map((problem) => ({ pointer: problem.at.pointer, ...problemText(problem) }));
      if (process.env["UPDATE"] === "1") {
        writeFileSync(
          url,
          canonicalJson({
            id,
            resource,
            ...(chosen && { chosen }),
            ...(around && { around }),
            problems: found,
          } as unknown as Json),
        );
      }
      expect(found.length).toBeGreaterThan(0);
      expect(problems).toEqual(found);
    });
  }
});
