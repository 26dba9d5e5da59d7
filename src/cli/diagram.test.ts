import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { EXIT } from "./exit-codes.ts";
import { capturedRun } from "./testing/captured-run.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

const SHOP = readFileSync(new URL("../../examples/shop.mesh.json", import.meta.url), "utf8");
const mesh = (meshName: string) => JSON.stringify({ meshName, spec: {} });
const node = (meshName: string) => JSON.stringify({ meshName, virtualNodeName: "a", spec: {} });

const diagram = (cwd: string, args: readonly string[], columns?: number) =>
  capturedRun(["diagram", ...args], columns === undefined ? { cwd } : { cwd, columns });

describe("meshwright diagram", () => {
  it("draws SVG to standard output, the same each time, and reads its own pictures", async () => {
    const folder = temporaryFolder({ "shop.mesh.json": SHOP });
    const { exit, stdout, stderr } = await diagram(folder, ["shop.mesh.json"]);
    expect([exit, stderr]).toEqual([EXIT.ok, ""]);
    expect(stdout).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
    expect((await diagram(folder, ["shop.mesh.json"])).stdout).toBe(stdout);
    writeFileSync(join(folder, "shop.svg"), stdout);
    expect((await diagram(folder, ["shop.svg"])).stdout).toBe(stdout);
    const back = await capturedRun(["convert", "shop.svg", "--to", "mesh-json"], { cwd: folder });
    expect(back.stdout).toBe(SHOP);
  });

  it("writes a PNG into a file or a pipe, not to a terminal, and opens it again", async () => {
    const folder = temporaryFolder({ "shop.mesh.json": SHOP });
    const piped = await diagram(folder, ["shop.mesh.json", "--format", "png"]);
    const { exit, stderr } = await diagram(
      folder,
      ["shop.mesh.json", "--format", "png", "--out", "a.png"],
      80,
    );
    expect([exit, stderr]).toEqual([EXIT.ok, "a.png written.\n"]);
    expect([...readFileSync(join(folder, "a.png"))]).toEqual([...(piped.bytes ?? [])]);
    const back = await capturedRun(["convert", "a.png", "--to", "mesh-json"], { cwd: folder });
    expect(back.stdout).toBe(SHOP);
    const terminal = await diagram(folder, ["shop.mesh.json", "--format", "png"], 80);
    expect(terminal.exit).toBe(EXIT.usage);
    expect(terminal.stderr).toContain("A PNG is no text for a terminal. Give --out FILE");
  });

  it("draws what the expression finds, in the view that is asked for", async () => {
    const folder = temporaryFolder({ "shop.mesh.json": SHOP });
    const args = ["shop.mesh.json", "--format", "mermaid", "--view", "all", "--only", "kind:router"];
    const { stdout } = await diagram(folder, args);
    expect(stdout.match(/:::\w+$/gm)).toEqual([":::router", ":::router"]);
    const none = await diagram(folder, ["shop.mesh.json", "--only", "name:nobody"]);
    expect([none.exit, none.stderr]).toEqual([EXIT.usage, "--only finds no card. Change the expression.\n"]);
  });

  it.each([
    [["a", "--format", "gif"], "--format expects svg, png, mermaid, dot or drawio, but is gif."],
    [["a", "--theme", "blue"], "--theme expects light or dark, but is blue."],
    [["a", "--view", "both"], "--view expects services or all, but is both."],
    [["a", "--only", "kind:car"], "--only: Column"],
    [["a"], "There are 2 meshes: say which by --mesh: one or two."],
    [["a", "--mesh", "three"], "--mesh three: there is no mesh of this name, but one and two."],
    [["picture.svg"], "This picture has no design in it."],
  ])("%j: %s", async (args, said) => {
    const folder = temporaryFolder({
      "a/one.json": mesh("one"),
      "a/two.json": mesh("two"),
      "a/node.json": node("one"),
      "picture.svg": '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>',
    });
    const { exit, stdout, stderr } = await diagram(folder, args);
    expect([exit, stdout]).toEqual([EXIT.usage, ""]);
    expect(stderr).toContain(said);
  });
});
