import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { strToU8, zipSync } from "fflate";
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

const CHECK = {
  healthyThreshold: 2,
  intervalMillis: 5000,
  path: "/ping",
  protocol: "http",
  timeoutMillis: 2000,
  unhealthyThreshold: 2,
};

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

  it("writes nothing where a file that is named cannot be read", async () => {
    const node = JSON.parse(example("simpleapp/serviceA.json"));
    const cwd = temporaryFolder({
      "a.json": JSON.stringify(node),
      "broken.json": "{",
    });
    for (const files of [
      ["a.json", "broken.json"],
      ["a.json", "none.json"],
    ]) {
      const args = ["convert", ...files, "--to", "mesh-json", "--out", "out"];
      const { exit, stdout, stderr } = await capturedRun(args, { cwd });
      expect(stderr).toContain(": error: ");
      expect({ exit, stdout }).toEqual({ exit: EXIT.usage, stdout: "" });
      expect(readdirSync(cwd)).not.toContain("out");
    }
  });

  it("leaves out what it cannot read in a folder or an archive, says so, and exits with 1", async () => {
    const cwd = temporaryFolder({
      "repo/a.json": example("simpleapp/serviceA.json"),
      "repo/broken.json": '{ "virtualNodeName": }',
      "repo/spec.json": SPEC,
      "repo/package.json": '{ "name": "shop" }',
      "repo/node_modules/b.json": "{ virtualNode",
      "all.zip": zipSync({
        "a.json": strToU8(example("simpleapp/serviceA.json")),
        "broken.json": strToU8('{ "virtualNodeName": }'),
      }),
    });
    for (const [path, broken] of [
      ["repo", "repo/broken.json:1:22: error: "],
      ["all.zip", "all.zip/broken.json:1:22: error: "],
    ] as const) {
      const { exit, stdout, stderr } = await capturedRun(["convert", path, "--to", "cli-json"], { cwd });
      expect(stdout).toBe(example("simpleapp/serviceA.json"));
      expect(stderr).toContain(broken);
      expect(stderr).not.toContain("package.json");
      expect(exit).toBe(EXIT.problems);
    }
    const { stderr } = await capturedRun(["convert", "repo", "--to", "cli-json"], { cwd });
    expect(stderr).toContain("repo/spec.json:1:1: error: The file does not say the kind");
  });

  it("puts sources together, and asks where they differ", async () => {
    const node = JSON.parse(example("simpleapp/serviceA.json"));
    const [listener] = node.spec.listeners;
    const other = { ...node, spec: { ...node.spec, listeners: [{ ...listener, healthCheck: CHECK }] } };
    const wrong = { ...node, spec: { ...node.spec, serviceDiscovery: { dns: { hostname: "other.local" } } } };
    const cwd = temporaryFolder({
      "a.json": JSON.stringify(node, null, 2),
      "b.json": JSON.stringify(other, null, 2),
      "c.json": JSON.stringify(wrong, null, 2),
    });
    const run = (...args: string[]) => capturedRun(["convert", ...args, "--to", "cli-json"], { cwd });
    const together = await run("a.json", "b.json");
    expect({ ...together, stdout: JSON.parse(together.stdout) }).toEqual({
      exit: EXIT.ok,
      stdout: other,
      stderr: "",
    });
    const asked = await run("a.json", "c.json", "--out", "out");
    expect(asked.stderr).toBe(
      'a.json:21: error: virtualNode/simpleapp/serviceA /spec/serviceDiscovery/dns/hostname: "serviceA.simpleapp.local" here, "other.local" in c.json:21. Make them equal, or say whose value to take: --prefer FILE, --prefer first or --prefer last. [import-conflict]\n',
    );
    expect({ exit: asked.exit, made: readdirSync(cwd) }).toEqual({
      exit: EXIT.usage,
      made: ["a.json", "b.json", "c.json"],
    });
    for (const [prefer, expected] of [
      ["c.json", wrong],
      ["first", node],
      ["last", wrong],
    ]) {
      const { exit, stdout } = await run("a.json", "c.json", "--prefer", prefer);
      expect({ exit, value: JSON.parse(stdout) }).toEqual({ exit: EXIT.ok, value: expected });
    }
  });

  it("fills placeholders, in names too, before it puts resources together", async () => {
    const text = example("simpleapp/serviceA.json");
    const cwd = temporaryFolder({
      "a.json": text.replace("8080", "$PORT").replaceAll("simpleapp", "${MESH}"),
      "b.json": text,
      "dev.env": "PORT=1\nMESH=simpleapp\n",
    });
    const run = (...args: string[]) => capturedRun(["convert", "a.json", "b.json", ...args], { cwd });
    const filled = ["--set-file", "dev.env", "--set", "PORT=8080"];
    expect(await run("--to", "cli-json", ...filled, "--strict")).toEqual({
      exit: EXIT.ok,
      stdout: text,
      stderr: "",
    });
    const alone = ["convert", "a.json", "--to", "cli-json", "--set", "PORT=8080", "--strict"];
    const { exit, stderr } = await capturedRun(alone, { cwd });
    expect(stderr).toContain("${MESH}");
    expect(exit).toBe(EXIT.problems);
    const missing = await run("--to", "cli-json", "--set-file", "none.env");
    expect(missing).toEqual({
      exit: EXIT.usage,
      stdout: "",
      stderr: "none.env: error: There is no such file or folder. Check the path.\n",
    });
  });

  it("fills a design from its value sets", async () => {
    const node = JSON.parse(example("simpleapp/serviceA.json"));
    const { meshName, virtualNodeName, spec } = node;
    const listeners = [{ portMapping: { port: { $hole: "$PORT" }, protocol: "http" } }];
    const design = {
      version: 2,
      resources: [{ kind: "virtualNode", meshName, virtualNodeName, spec: { ...spec, listeners } }],
      valueSet: "dev",
      valueSets: { dev: { PORT: "8080" }, prod: { PORT: "80" } },
    };
    const cwd = temporaryFolder({ "a.mesh.json": JSON.stringify(design) });
    const portOf = async (...args: string[]) => {
      const { stdout } = await capturedRun(["convert", "a.mesh.json", "--to", "cli-json", ...args], { cwd });
      return JSON.parse(stdout).spec.listeners[0].portMapping.port;
    };
    expect([
      await portOf(),
      await portOf("--value-set", "prod"),
      await portOf("--value-set", "prod", "--set", "PORT=9"),
    ]).toEqual([8080, 80, 9]);
    const none = ["convert", "a.mesh.json", "--to", "cli-json", "--value-set", "test"];
    expect((await capturedRun(none, { cwd })).stderr).toContain("it has dev, prod");
    const { stdout } = await capturedRun(["convert", "a.mesh.json", "--to", "mesh-json"], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({ valueSet: "dev", valueSets: design.valueSets });
  });

  it("tells how each field was dealt with, as text or JSON", async () => {
    const text = example("simpleapp/serviceA.json").replace('"meshName"', '"color": "blue",\n  "meshName"');
    const cwd = temporaryFolder({ "a.json": text, "other/package.json": "{}" });
    const run = (...args: string[]) =>
      capturedRun(["convert", "a.json", "other", "--to", "cli-json", ...args], { cwd });
    const asText = await run("--report", "text");
    expect(asText.stderr).toMatch(
      /Fields by source\n {2}FILE +FORMAT +RESOURCES +READ +KEPT +LOST\n {2}a\.json /,
    );
    expect(asText.stderr).toContain("1 resource written; ");
    expect(asText.stderr).toContain(
      "1 kept though unknown, 0 lost; 0 placeholders without a value; 1 file passed over.",
    );
    const asJson = await run("--report", "json");
    const report = JSON.parse(asJson.stderr);
    expect(report).toMatchObject({
      sources: [{ file: "a.json", format: "cli-json", resources: 1, fieldsKept: 1, fieldsLost: 0 }],
      ledger: [
        { code: "extra-left-out", resource: "virtualNode/simpleapp/serviceA", pointer: "/extra/color" },
      ],
      summary: { resources: 1, fieldsLost: 0, holes: 0, passedOver: 1, loss: true },
    });
    expect((await run("--out", "out", "--report", "json")).exit).toBe(EXIT.ok);
    expect(JSON.parse(readFileSync(join(cwd, "out", "report.json"), "utf8"))).toMatchObject({
      sources: report.sources,
      summary: report.summary,
    });
    expect((await run("--strict")).exit).toBe(EXIT.problems);
  });

  it("writes one output to a file", async () => {
    const cwd = temporaryFolder({ "shop.mesh.json": example("shop.mesh.json") });
    const to = (...args: string[]) => capturedRun(["convert", "shop.mesh.json", ...args], { cwd });
    expect(await to("--to", "mesh-json", "--out", "new/copy.json")).toEqual({
      exit: EXIT.ok,
      stdout: "",
      stderr: "new/copy.json written.\n",
    });
    expect(readFileSync(join(cwd, "new", "copy.json"), "utf8")).toBe(example("shop.mesh.json"));
    const several = await to("--to", "cli-json", "--out", "all.json");
    expect(several.stderr).toBe(
      "27 resources make several files, and --out all.json is one file: name a folder.\n",
    );
    expect(several.exit).toBe(EXIT.usage);
  });

  it("takes a kind that fits, and a mesh of another account", async () => {
    const { spec } = JSON.parse(example("simpleapp/serviceA.json"));
    const cwd = temporaryFolder({ "node.json": JSON.stringify({ spec }) });
    const named = ["--mesh", "m", "--name", "n"];
    const run = (...args: string[]) =>
      capturedRun(["convert", "node.json", "--to", "cli-json", ...named, ...args], { cwd });
    const wrong = await run("--kind", "route", "--parent", "r");
    expect(wrong).toEqual({
      exit: EXIT.usage,
      stdout: "",
      stderr:
        'node.json:1:1: error: The spec is not that of a route: it has "backends", "listeners" and "serviceDiscovery". Give --kind virtual-node.\n',
    });
    const shared = await run("--kind", "virtual-node", "--owner", "111122223333");
    expect(JSON.parse(shared.stdout)).toMatchObject({ meshName: "m", meshOwner: "111122223333" });
    expect((await run("--owner", "me")).stderr).toContain("--owner expects the 12 digits of an account");
  });

  it("takes what is proposed where it is asked to, and tells of it", async () => {
    const { spec } = JSON.parse(example("simpleapp/serviceA.json"));
    const cwd = temporaryFolder({
      "specs/cart-vn.json": JSON.stringify({ spec }),
      "specs/canary-route.json": SPEC,
      "vr.json": '{ "meshName": "m", "virtualRouterName": "r", "spec": { "listeners": [] } }',
    });
    const args = ["convert", "specs", "vr.json", "--to", "mesh-json", "--as-proposed"];
    const { exit, stdout, stderr } = await capturedRun(args, { cwd });
    expect(stderr.split("\n")).toEqual([
      "specs/canary-route.json:1:1: info: The file does not say all that the resource is; it was taken for route/m/r/canary-route.",
      "specs/cart-vn.json:1:1: info: The file does not say all that the resource is; it was taken for virtualNode/m/cart.",
      "",
    ]);
    expect(JSON.parse(stdout).resources.map((one: { kind: string }) => one.kind)).toEqual([
      "route",
      "virtualNode",
      "virtualRouter",
    ]);
    expect(exit).toBe(EXIT.ok);
  });

  it("--from takes one format, and refuses a file of another that is named", async () => {
    const cwd = temporaryFolder({
      "in/a.json": example("simpleapp/serviceA.json"),
      "in/b.mesh.json": example("shop.mesh.json"),
    });
    const args = ["--to", "cli-json", "--from", "cli-json"];
    const folder = await capturedRun(["convert", "in", ...args], { cwd });
    expect(folder).toEqual({ exit: EXIT.ok, stdout: example("simpleapp/serviceA.json"), stderr: "" });
    const file = await capturedRun(["convert", "in/b.mesh.json", ...args], { cwd });
    expect(file.stderr).toContain(
      "in/b.mesh.json: error: This is a .mesh.json design, not what --from cli-json takes.",
    );
    expect(file.exit).toBe(EXIT.usage);
  });

  it.each([
    [
      ["convert", "--to", "cli-json"],
      "convert expects at least one file or folder, or - for standard input.",
    ],
    [["convert", "a.json"], "--to expects cli-json or mesh-json."],
    [["convert", "a.json", "--to", "yaml"], "--to expects cli-json or mesh-json, but is yaml."],
    [["convert", "a.json", "--to", "cli-json", "--out", ""], "--out expects a value."],
    [["convert", "a.json", "--to", "cli-json", "--set", "PORT"], "--set expects VAR=VALUE, but is PORT."],
    [["convert", "a.json", "--to", "cli-json", "--at", "noon"], "--at expects a time such as"],
    [["convert", "a.json", "--to", "cli-json", "--from", "xml"], "--from expects one of mesh-json, cli-json"],
    [["convert", "a.json", "--to", "cli-json", "--report", "xml"], "--report expects text or json"],
    [["convert", "a.json", "--to", "mesh-json", "--value-set", "dev"], "--value-set is for --to cli-json"],
  ])("%j is a wrong command line", async (args, message) => {
    const { exit, stderr } = await capturedRun(args, { cwd: "." });
    expect(stderr).toContain(message);
    expect(exit).toBe(EXIT.usage);
  });
});
