import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { EXIT } from "./exit-codes.ts";
import { capturedRun } from "./testing/captured-run.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

const examples = fileURLToPath(new URL("../../examples", import.meta.url));
const example = (path: string) => readFileSync(join(examples, path), "utf8");
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();

const SPEC = `{ "spec": { "httpRoute": { "match": { "prefix": "/" }, "action": { "weightedTargets": [{ "virtualNode": "a", "weight": 1 }] } } } }`;

describe("meshwright convert", () => {
  it("makes a design of CLI JSON: the files of simpleapp together are simpleapp.mesh.json", async () => {
    const files = readdirSync(join(examples, "simpleapp")).map((file) => `simpleapp/${file}`);
    const args = ["convert", ...files, "--to", "mesh-json"];
    expect(await capturedRun(args, { cwd: examples })).toEqual({
      exit: EXIT.ok,
      stdout: example("simpleapp.mesh.json"),
      stderr: "",
    });
  });

  it("writes one resource to standard output, byte for byte as the AWS CLI takes it", async () => {
    const text = example("simpleapp/serviceA.json");
    const stdin = JSON.stringify({ virtualNode: { ...JSON.parse(text), status: { status: "ACTIVE" } } });
    const { exit, stdout } = await capturedRun(["convert", "-", "--to", "cli-json"], { cwd: ".", stdin });
    expect({ exit, stdout }).toEqual({ exit: EXIT.ok, stdout: text });
  });

  it("writes the export of a mesh into a folder, and the way back gives the same design", async () => {
    const cwd = temporaryFolder({ "shop.mesh.json": example("shop.mesh.json") });
    const to = await capturedRun(["convert", "shop.mesh.json", "--to", "cli-json", "--out", "out"], { cwd });
    expect(to).toEqual({ exit: EXIT.ok, stdout: "", stderr: "56 files written to out.\n" });
    const written = filesIn(join(cwd, "out"));
    expect(written).toContain(join("virtual-nodes", "payments.json"));
    expect(written).toContain("apply.sh");
    expect(statSync(join(cwd, "out", "apply.sh")).mode & 0o111).toBe(0o111);
    const creates = written
      .filter((path) => path.endsWith(".json") && !path.startsWith("update"))
      .map((path) => join("out", path));
    const back = await capturedRun(["convert", ...creates, "--to", "mesh-json"], { cwd });
    expect(back).toEqual({ exit: EXIT.ok, stdout: example("shop.mesh.json"), stderr: "" });
  });

  it("names a design after its mesh, and keeps meshes apart in folders of their own", async () => {
    const two = ["one", "two"].map((name) => JSON.stringify({ meshName: name, spec: {} }));
    const cwd = temporaryFolder({ "one.json": two[0] ?? "", "two.json": two[1] ?? "" });
    await capturedRun(["convert", "one.json", "--to", "mesh-json", "--out", "a"], { cwd });
    expect(filesIn(join(cwd, "a"))).toEqual(["one.mesh.json"]);
    await capturedRun(["convert", "one.json", "two.json", "--to", "cli-json", "--out", "b"], { cwd });
    const made = filesIn(join(cwd, "b"));
    expect(made).toContain(join("one", "meshes", "one.json"));
    expect(made).toContain(join("two", "apply.sh"));
  });

  it("several files need a folder", async () => {
    const args = ["convert", "simpleapp.mesh.json", "--to", "cli-json"];
    const { exit, stdout, stderr } = await capturedRun(args, { cwd: examples });
    expect(stderr).toBe("4 resources make several files: say where to by --out DIR.\n");
    expect({ exit, stdout }).toEqual({ exit: EXIT.usage, stdout: "" });
  });

  it("tells what the AWS CLI would refuse and is left out", async () => {
    const stdin = JSON.stringify({ meshName: "m", virtualNodeName: "n", spec: { sidecar: true } });
    const { exit, stdout, stderr } = await capturedRun(["convert", "-", "--to", "cli-json"], {
      cwd: ".",
      stdin,
    });
    expect(JSON.parse(stdout)).toEqual({ meshName: "m", virtualNodeName: "n", spec: {} });
    expect(stderr).toContain('"sidecar" is left out');
    expect(exit).toBe(EXIT.ok);
  });

  it("never guesses a name: it says what is missing and takes it from the command line", async () => {
    const cwd = temporaryFolder({ "canary-route.json": SPEC });
    const asked = await capturedRun(["convert", "canary-route.json", "--to", "cli-json"], { cwd });
    expect(asked.stderr).toMatch(
      /^canary-route\.json:1:1: error: .*--kind route --mesh MESH --parent PARENT --name canary/,
    );
    expect(asked).toMatchObject({ exit: EXIT.usage, stdout: "" });
    const names = ["--kind", "route", "--mesh", "shop", "--name", "canary"];
    const args = ["convert", "canary-route.json", "--to", "cli-json", ...names];
    expect((await capturedRun(args, { cwd })).stderr).toContain("--parent");
    const given = await capturedRun([...args, "--parent", "cart-router"], { cwd });
    expect(JSON.parse(given.stdout)).toEqual({
      meshName: "shop",
      routeName: "canary",
      virtualRouterName: "cart-router",
      ...JSON.parse(SPEC),
    });
  });

  it("a mesh needs but its name, and standard input has none to propose", async () => {
    const mesh = temporaryFolder({
      "shop-mesh.json": '{ "spec": { "egressFilter": { "type": "ALLOW_ALL" } } }',
    });
    const asked = await capturedRun(["convert", "shop-mesh.json", "--to", "cli-json"], { cwd: mesh });
    expect(asked.stderr).toContain("Give --kind mesh --name shop-mesh (");
    const stdin = JSON.stringify({ meshName: "m", spec: { listeners: [], backends: [] } });
    const piped = await capturedRun(["convert", "-", "--to", "cli-json"], { cwd: ".", stdin });
    expect(piped.stderr).toContain("Give --kind virtual-node --name NAME (");
  });

  it("refuses names that no file waits for, and one name for two resources", async () => {
    const cwd = temporaryFolder({
      "a.json": SPEC,
      "b.json": SPEC,
      "c.json": example("simpleapp/serviceA.json"),
    });
    const unused = await capturedRun(["convert", "c.json", "--to", "cli-json", "--mesh", "other"], { cwd });
    expect(unused.stderr).toContain("--mesh is of no use here");
    const names = ["--kind", "route", "--mesh", "m", "--parent", "p", "--name", "n"];
    const twice = await capturedRun(["convert", "a.json", "b.json", "--to", "mesh-json", ...names], { cwd });
    expect(twice.stderr).toContain("--name fits one resource, but 2");
    expect([unused.exit, twice.exit]).toEqual([EXIT.usage, EXIT.usage]);
  });

  it("writes nothing where a file cannot be read, or two say different things of one resource", async () => {
    const node = JSON.parse(example("simpleapp/serviceA.json"));
    const cwd = temporaryFolder({
      "a.json": JSON.stringify(node),
      "b.json": JSON.stringify({ ...node, spec: {} }),
      "broken.json": "{",
    });
    for (const files of [
      ["a.json", "broken.json"],
      ["a.json", "none.json"],
      ["a.json", "b.json"],
    ]) {
      const args = ["convert", ...files, "--to", "mesh-json", "--out", "out"];
      const { exit, stdout, stderr } = await capturedRun(args, { cwd });
      expect(stderr).toContain(": error: ");
      expect({ exit, stdout }).toEqual({ exit: EXIT.usage, stdout: "" });
      expect(readdirSync(cwd)).not.toContain("out");
    }
  });

  it.each([
    [["convert", "--to", "cli-json"], "convert expects at least one file."],
    [["convert", "a.json"], "--to expects cli-json or mesh-json."],
    [["convert", "a.json", "--to", "yaml"], "--to expects cli-json or mesh-json, but is yaml."],
    [["convert", "a.json", "--to", "cli-json", "--out", ""], "--out expects a value."],
  ])("%j is a wrong command line", async (args, message) => {
    const { exit, stderr } = await capturedRun(args, { cwd: "." });
    expect(stderr).toContain(message);
    expect(exit).toBe(EXIT.usage);
  });
});
