import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, it } from "vitest";
import { INTER_ADVANCES, INTER_RANGES } from "./inter-advances.ts";
import { advancesOf } from "./testing/advances-of.ts";
import { woffToSfnt } from "./woff-to-sfnt.ts";

const TABLE = "src/diagram/drawing/inter-advances.ts";

function font(subset: string, weight: number): Uint8Array {
  const name = `@fontsource/inter/files/inter-${subset}-${weight}-normal.woff`;
  return woffToSfnt(new Uint8Array(readFileSync(createRequire(import.meta.url).resolve(name))));
}

function advances(weight: number): number[] {
  const codes = INTER_RANGES.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, i) => first + i),
  );
  const found = new Map(
    ["latin", "latin-ext", "greek", "cyrillic"].flatMap((subset) => [
      ...advancesOf(font(subset, weight), codes),
    ]),
  );
  return codes.map((code) => found.get(code) ?? 0);
}

it.each([400, 500, 600] as const)("the table has the advances of Inter %i as it is shipped", (weight) => {
  const now = advances(weight);
  if (process.env["UPDATE"] === "1") {
    const source = readFileSync(TABLE, "utf8");
    const line = new RegExp(`^  ${weight}:.*$`, "m");
    writeFileSync(TABLE, source.replace(line, `  ${weight}: "${now.join(" ")}",`));
    return;
  }
  expect(INTER_ADVANCES[weight].split(" ").map(Number)).toEqual(now);
});
