import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { writeMeshJson } from "../formats/mesh-json/write.ts";
import { unpackDesign } from "../formats/share/share-design.ts";
import { readEnvelope } from "../formats/share/share-envelope.ts";
import { EXIT } from "./exit-codes.ts";
import { capturedRun } from "./testing/captured-run.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

const SHOP = readFileSync(new URL("../../examples/shop.mesh.json", import.meta.url), "utf8");
const folder = () => temporaryFolder({ "shop.mesh.json": SHOP });

function textIn(link: string): string {
  const read = readEnvelope(link.slice(link.indexOf("#")));
  if (!read.ok) throw new Error(read.error);
  const design = unpackDesign(read.value.body);
  if (!design.ok) throw new Error(design.error);
  return writeMeshJson(design.value).text;
}

describe("meshwright share", () => {
  it("prints a link that holds the design, the same each time", async () => {
    const cwd = folder();
    const { exit, stdout, stderr } = await capturedRun(["share", "shop.mesh.json"], { cwd });
    expect([exit, stderr]).toEqual([EXIT.ok, ""]);
    expect(stdout).toMatch(/^http:\/\/localhost:4747\/#\/s\/[\w-]+\n$/);
    expect(textIn(stdout)).toBe(SHOP);
    expect((await capturedRun(["share", "shop.mesh.json"], { cwd })).stdout).toBe(stdout);
  });

  it("masks, and tells what", async () => {
    const args = ["share", "shop.mesh.json", "--mask", "--base", "https://mesh.example/"];
    const { exit, stdout, stderr } = await capturedRun(args, { cwd: folder() });
    expect(exit).toBe(EXIT.ok);
    expect(stdout).toMatch(/^https:\/\/mesh\.example\/#\/s\//);
    expect(stderr).toContain("cart.shop.local -> ");
    expect(textIn(stdout)).not.toContain("shop.local");
  });

  it("wants a base that a browser opens", async () => {
    const { exit, stderr } = await capturedRun(["share", "shop.mesh.json", "--base", "ftp://x"], {
      cwd: folder(),
    });
    expect(exit).toBe(EXIT.usage);
    expect(stderr).toContain("--base expects an http or https URL, but is ftp://x.");
  });
});
