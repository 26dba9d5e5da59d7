import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "./testing/temporary-folder.ts";
import { walkFolder } from "./walk-folder.ts";

async function pathsOf(full: string, typed: string): Promise<string[]> {
  const paths: string[] = [];
  for await (const found of walkFolder(full, typed)) paths.push(found.path);
  return paths;
}

it("gives the files of a folder in one order, without history and others' packages", async () => {
  const folder = temporaryFolder({
    "b/two.json": "",
    "b/.hidden/one.tf": "",
    "a.json": "",
    "c.json": "",
    ".git/config.json": "",
    "b/node_modules/x/package.json": "",
    "b/.terraform/modules.json": "",
  });
  expect(await pathsOf(folder, "repo/")).toEqual([
    "repo/a.json",
    "repo/c.json",
    "repo/b/two.json",
    "repo/b/.hidden/one.tf",
  ]);
  expect(await pathsOf(folder, ".")).toEqual(["a.json", "c.json", "b/two.json", "b/.hidden/one.tf"]);
});

it("follows links out of the folder once, and no link in a circle", async () => {
  const outside = temporaryFolder({ "shared/mesh.json": "", "shared/deep/node.json": "", "one.json": "" });
  const folder = temporaryFolder({ "own/a.json": "" });
  symlinkSync("..", join(folder, "own", "up"));
  symlinkSync("own", join(folder, "twin"));
  symlinkSync("a.json", join(folder, "own", "again.json"));
  symlinkSync("nowhere", join(folder, "dangling"));
  symlinkSync(join(outside, "shared", "deep"), join(folder, "deep"));
  symlinkSync(join(outside, "shared"), join(folder, "linked"));
  symlinkSync(join(outside, "one.json"), join(folder, "one.json"));
  symlinkSync(join(outside, "one.json"), join(folder, "one-again.json"));
  symlinkSync(folder, join(outside, "shared", "back"));
  expect(await pathsOf(folder, ".")).toEqual([
    "own/a.json",
    "deep/node.json",
    "linked/mesh.json",
    "one-again.json",
  ]);
});

it("reads folders nested deeper than a call stack would like", async () => {
  const folder = temporaryFolder();
  let deep = folder;
  for (let i = 0; i < 300; i += 1) {
    deep = join(deep, "d");
    mkdirSync(deep);
  }
  writeFileSync(join(deep, "a.json"), "");
  expect(await pathsOf(folder, ".")).toEqual([`${"d/".repeat(300)}a.json`]);
});
