import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { importCycles } from "./import-cycles.ts";
import { importsOf } from "./imports-of.ts";
import { impureUsesOf } from "./impure-uses-of.ts";
import { isTestFile, layerBreaches, targetOf } from "./layer-breaches.ts";
import { ALLOWED_IMPORTS, PURE_PACKAGES, PURE_ROOMS } from "./layers.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const paths = readdirSync(`${root}src`, { recursive: true, encoding: "utf8" })
  .map((path) => `src/${path.replaceAll("\\", "/")}`)
  .filter((path) => /\.tsx?$/.test(path))
  .sort();
const sources = paths.map((path) => ({ path, text: readFileSync(`${root}${path}`, "utf8") }));
const imports = sources.map(({ path, text }) => ({ path, imports: importsOf(path, text) }));
const law = { allowed: ALLOWED_IMPORTS, pureRooms: PURE_ROOMS, purePackages: PURE_PACKAGES };

describe("the law of the house", () => {
  it("rooms import only what src/laws/layers.ts allows", () => {
    expect(imports.flatMap((file) => layerBreaches(file.path, file.imports, law)).join("\n")).toBe("");
  });

  it("no files import each other in a circle", () => {
    const graph = new Map(
      imports.map((file) => [
        file.path,
        file.imports
          .filter(({ specifier, how }) => specifier.startsWith(".") && how === "import")
          .map(({ specifier }) => targetOf(file.path, specifier)),
      ]),
    );
    const told = importCycles(graph).map(
      (files) => `${files.join(", ")} import each other: move what they share into a file of its own.`,
    );
    expect(told.join("\n")).toBe("");
  });

  it("pure rooms use neither the clock nor chance", () => {
    const told = sources
      .filter(({ path }) => PURE_ROOMS.includes(path.split("/")[1] ?? "") && !isTestFile(path))
      .flatMap(({ path, text }) =>
        impureUsesOf(path, text).map(
          ({ what, line }) => `${path}:${line} uses ${what}. Take the time or the number as an argument.`,
        ),
      );
    expect(told.join("\n")).toBe("");
  });

  it("the compiler checks the pure rooms without DOM and Node", () => {
    const { include } = JSON.parse(readFileSync(`${root}tsconfig.pure.json`, "utf8"));
    expect([...include].sort()).toEqual(PURE_ROOMS.map((room) => `src/${room}`).sort());
  });

  it("every row of the law is about a room, and rooms stand before those that use them", () => {
    const rooms = Object.keys(ALLOWED_IMPORTS);
    expect(rooms.slice().sort()).toEqual([...new Set(paths.map((path) => path.split("/")[1]))].sort());
    for (const [index, room] of rooms.entries()) {
      expect(rooms.slice(0, index)).toEqual(expect.arrayContaining([...(ALLOWED_IMPORTS[room] ?? [])]));
    }
  });
});

describe("what the law finds", () => {
  const house = {
    allowed: { lib: [], model: ["lib"], ui: ["lib", "model"] },
    pureRooms: ["lib", "model"],
    purePackages: ["fflate"],
  };
  const breaches = (path: string, text: string) => layerBreaches(path, importsOf(path, text), house);

  it.each([
    ["import up the house", "src/model/a.ts", `import { b } from "../ui/b.ts";`],
    ["type import up the house", "src/model/a.ts", `import type { B } from "../ui/b.ts";`],
    ["type in place", "src/model/a.ts", `export type A = import("../ui/b.ts").B;`],
    ["re-export up the house", "src/model/a.ts", `export { b } from "../ui/b.ts";`],
    ["import at run time", "src/model/a.ts", `const b = await import("../ui/b.ts"); b;`],
    ["worker", "src/model/a.ts", `new Worker(new URL("../ui/b.worker.ts", import.meta.url));`],
    ["import for its effects", "src/model/a.ts", `import "../ui/b.ts";`],
    ["package in a pure room", "src/model/a.ts", `import { useState } from "react";`],
    ["Node in a pure room", "src/model/a.ts", `import { join } from "node:path";`],
    ["Node in the browser", "src/ui/a.tsx", `import { join } from "node:path";`],
    ["test tools in the product", "src/ui/a.tsx", `import { it } from "vitest";`],
    ["test helpers in the product", "src/ui/a.tsx", `import { b } from "../model/testing/b.ts";`],
    ["code outside src", "src/ui/a.tsx", `import { b } from "../../scripts/b.ts";`],
    ["room without a row", "src/attic/a.ts", ""],
  ])("%s", (_what, path, text) => {
    const told = breaches(path, text);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^src\/\S+ .*\. [A-Z].*\.$/);
  });

  it.each([
    ["import down the house", "src/ui/a.tsx", `import { b } from "../model/b.ts";`],
    ["package in the browser", "src/ui/a.tsx", `import { useState } from "react";`],
    ["pure package", "src/model/a.ts", `import { zipSync } from "fflate";`],
    ["test tools in a test", "src/model/a.test.ts", `import { it } from "vitest"; import "node:fs";`],
    ["test tools of a room", "src/model/testing/a.ts", `import fc from "fast-check";`],
    ["a program that a test starts", "src/model/a.test.ts", `spawn(new URL("../ui/b.ts", import.meta.url));`],
    ["a stylesheet", "src/ui/a.tsx", `import "./a.css";`],
  ])("lets be: %s", (_what, path, text) => {
    expect(breaches(path, text)).toEqual([]);
  });

  it("says in which line", () => {
    expect(breaches("src/lib/a.ts", `const a = 1;\nimport { b } from "../model/b.ts";`)[0]).toMatch(
      /^src\/lib\/a\.ts:2 /,
    );
  });

  it("circles of two, of one, and none", () => {
    const graph = new Map([
      ["a", ["b"]],
      ["b", ["c"]],
      ["c", ["b", "d"]],
      ["d", ["d"]],
      ["e", ["a", "d"]],
    ]);
    expect(importCycles(graph)).toEqual([["b", "c"], ["d"]]);
    expect(
      importCycles(
        new Map([
          ["a", ["b", "c"]],
          ["b", ["c"]],
        ]),
      ),
    ).toEqual([]);
  });

  it("the clock and chance, but not dates that are given", () => {
    const uses = (text: string) => impureUsesOf("a.ts", text).map(({ what }) => what);
    expect(uses("Date.now(); new Date(); Date(); Math.random();")).toEqual([
      "Date.now",
      "new Date()",
      "Date()",
      "Math.random",
    ]);
    expect(uses(`new Date(5); Date.parse("x"); "Math.random()";`)).toEqual([]);
  });
});
