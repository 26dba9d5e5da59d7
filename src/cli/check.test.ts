import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { EXIT } from "./exit-codes.ts";
import { capturedRun } from "./testing/captured-run.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

const NODE = `{
  "meshName": "shop",
  "spec": {
    "listeners": [
      { "portMapping": { "port": 70000, "protocol": "http" } }
    ],
    "serviceDiscovery": { "dns": { "hostname": "cart.shop.local" } }
  },
  "virtualNodeName": "cart"
}
`;
const FINE = NODE.replace("70000", "8080");
const MESSAGE =
  "Port must be a whole number from 1 to 65535; it is 70000. Enter a whole number from 1 to 65535. (virtualNode/shop/cart) [MW104]";

const TEMPLATE = `Parameters:
  Port: { Type: Number }
Resources:
  Mesh:
    Type: AWS::AppMesh::Mesh
    Properties: { MeshName: shop }
  Cart:
    Type: AWS::AppMesh::VirtualNode
    Properties:
      MeshName: shop
      VirtualNodeName: cart
      Spec:
        ServiceDiscovery: { DNS: { Hostname: cart.local } }
        Listeners:
          - PortMapping:
              Port: !Ref Port
              Protocol: htp
`;

const MANIFEST = `apiVersion: appmesh.k8s.aws/v1beta1
kind: VirtualNode
metadata:
  name: cart
  namespace: shop
spec:
  meshName: shop
  serviceDiscovery: { dns: { hostName: cart.local } }
  listeners:
    - portMapping:
        port: 70000
        protocol: http
`;

describe("meshwright check", () => {
  it("says where a problem is, and exits with 1", async () => {
    const cwd = temporaryFolder({ "cart.json": NODE });
    expect(await capturedRun(["check", "cart.json"], { cwd })).toEqual({
      exit: EXIT.problems,
      stdout: `cart.json:5:26: error: ${MESSAGE}\n`,
      stderr: "1 resource checked: 1 error, 0 warnings, 0 for information.\n",
    });
  });

  it("says nothing on standard output of files without a problem, and exits with 0", async () => {
    const cwd = temporaryFolder({ "a.json": FINE, "b.json": FINE });
    expect(await capturedRun(["check", "a.json", "b.json"], { cwd })).toEqual({
      exit: EXIT.ok,
      stdout: "",
      stderr: "2 resources checked: 0 errors, 0 warnings, 0 for information.\n",
    });
  });

  it("exits with 0 for warnings alone", async () => {
    const cwd = temporaryFolder({ "cart.json": FINE.replace('"meshName"', '"awsName": "x", "meshName"') });
    const { exit, stdout } = await capturedRun(["check", "cart.json"], { cwd });
    expect(stdout).toMatch(/^cart\.json:2:3: warning: .* \[MW102\]\n$/);
    expect(exit).toBe(EXIT.ok);
  });

  it("finds the places in wrapped, listed, designed, bare and zipped resources", async () => {
    const { spec, virtualNodeName, meshName } = JSON.parse(NODE);
    const design = {
      version: 1,
      resources: [{ kind: "virtualNode", meshName, virtualNodeName, spec, extra: { awsName: "x" } }],
    };
    const cwd = temporaryFolder({
      "wrapped.json": `{ "virtualNode": ${NODE} }`,
      "list.json": `[${FINE}, ${NODE}]`,
      "shop.mesh.json": JSON.stringify(design, null, 2),
      "spec.json": JSON.stringify({ spec }),
      "bare.json": JSON.stringify(spec, null, 2),
      "all.zip": zipSync({ "nodes/cart.json": strToU8(NODE) }),
    });
    const files = ["wrapped.json", "list.json", "shop.mesh.json", "spec.json", "bare.json", "all.zip"];
    const { exit, stdout } = await capturedRun(["check", "--kind", "virtual-node", ...files], { cwd });
    const found = stdout.split("\n").map((line) => line.replace(/: (error|warning): .* \[/, " "));
    expect(found).toEqual([
      "wrapped.json:5:26 MW104]",
      "list.json:11:3 defined-twice]",
      "list.json:15:26 MW104]",
      "shop.mesh.json:12:15 MW104]",
      "shop.mesh.json:24:9 MW102]",
      "spec.json:1:39 MW104]",
      "bare.json:5:9 MW104]",
      "all.zip/nodes/cart.json:5:26 MW104]",
      "",
    ]);
    expect(exit).toBe(EXIT.problems);
  });

  it("names that the API refuses are errors where they stand: empty ones of a skeleton, and numbers", async () => {
    const names = { meshName: "", virtualRouterName: 5, routeName: "all" };
    const spec = { tcpRoute: { action: { weightedTargets: [{ virtualNode: "cart", weight: 1 }] } } };
    const cwd = temporaryFolder({ "a.json": JSON.stringify({ ...names, spec }, null, 2) });
    const { exit, stdout, stderr } = await capturedRun(["check", "a.json"], { cwd });
    expect(stdout.split("\n")).toEqual([
      "a.json:2:3: error: Mesh name must have 1 to 255 characters; it is empty. Enter a value. (route) [MW105]",
      "a.json:3:3: error: Virtual router name must be a text; it is 5. Enter a text. (route) [MW103]",
      "",
    ]);
    expect(stderr).toBe("1 resource checked: 2 errors, 0 warnings, 0 for information.\n");
    expect(exit).toBe(EXIT.problems);
  });

  it("a list holds names, and that is what is said of it", async () => {
    const row = { arn: "arn:x", meshName: "m", virtualNodeName: "n" };
    const stdin = JSON.stringify({ virtualNodes: [row] });
    const { exit, stderr } = await capturedRun(["check", "-"], { cwd: ".", stdin });
    expect(stderr).toContain("[list-names-only]");
    expect(stderr).toContain("These files hold nothing to check.");
    expect(exit).toBe(EXIT.usage);
  });

  it("reads standard input", async () => {
    const { exit, stdout } = await capturedRun(["check", "-"], { cwd: ".", stdin: NODE });
    expect(stdout).toBe(`-:5:26: error: ${MESSAGE}\n`);
    expect(exit).toBe(EXIT.problems);
  });

  it("gives programs one JSON object", async () => {
    const cwd = temporaryFolder({ "cart.json": NODE });
    const { stdout } = await capturedRun(["check", "cart.json", "--format", "json"], { cwd });
    expect(JSON.parse(stdout)).toEqual({
      notices: [],
      problems: [
        {
          code: "MW104",
          column: 26,
          file: "cart.json",
          fix: "Enter a whole number from 1 to 65535.",
          kind: "virtualNode",
          line: 5,
          message: "Port must be a whole number from 1 to 65535; it is 70000.",
          pointer: "/spec/listeners/0/portMapping/port",
          resource: "virtualNode/shop/cart",
          severity: "error",
        },
      ],
      summary: { error: 1, info: 0, resources: 1, warning: 0 },
    });
  });

  const ROUTE = {
    meshName: "shop",
    virtualRouterName: "cart",
    routeName: "all",
    spec: {
      grpcRoute: { match: {}, action: { weightedTargets: [{ virtualNode: "cart", weight: 1 }] } },
    },
  };

  it("checks files against each other, and says what is missing where they are all there is", async () => {
    const cwd = temporaryFolder({ "cart.json": FINE, "route.json": JSON.stringify(ROUTE, null, 2) });
    const part = await capturedRun(["check", "."], { cwd });
    expect(part.stdout).toMatch(/^route\.json:11:13: error: The route is for grpc, .* \[MW402\]\n$/);
    const whole = await capturedRun(["check", "--whole", "."], { cwd });
    expect(whole.stdout).toMatch(
      /route\.json:\d+:\d+: error: It stands in the virtual router "cart", .* \[MW408\]\n/,
    );
    const alone = await capturedRun(["check", "route.json"], { cwd });
    expect({ exit: alone.exit, stdout: alone.stdout }).toEqual({ exit: EXIT.ok, stdout: "" });
  });

  it("does not judge by a resource that two files describe otherwise", async () => {
    const grpc = NODE.replace("70000", "8080").replace('"http"', '"grpc"');
    const cwd = temporaryFolder({ "a.json": FINE, "b.json": grpc, "route.json": JSON.stringify(ROUTE) });
    expect((await capturedRun(["check", "."], { cwd })).stdout).toBe("");
  });

  it("judges a design file as all there is", async () => {
    const { routeName, virtualRouterName, meshName, spec } = ROUTE;
    const design = {
      version: 1,
      resources: [{ kind: "route", meshName, virtualRouterName, routeName, spec }],
    };
    const cwd = temporaryFolder({ "shop.mesh.json": JSON.stringify(design) });
    const { stdout, exit } = await capturedRun(["check", "shop.mesh.json"], { cwd });
    expect(stdout.match(/\[MW\d+\]/g)).toEqual(["[MW408]", "[MW407]"]);
    expect(exit).toBe(EXIT.problems);
  });

  it("gives a log of SARIF 2.1.0", async () => {
    const cwd = temporaryFolder({ "a folder/cart.json": NODE });
    const { exit, stdout } = await capturedRun(["check", ".", "--format", "sarif"], { cwd });
    const { version, $schema, runs } = JSON.parse(stdout);
    expect({ version, $schema, exit }).toMatchObject({
      version: "2.1.0",
      $schema: expect.stringContaining("sarif-schema-2.1.0.json"),
      exit: EXIT.problems,
    });
    const [{ tool, results, columnKind }] = runs;
    expect(columnKind).toBe("utf16CodeUnits");
    expect(tool.driver).toMatchObject({
      name: "Meshwright",
      rules: [
        {
          id: "MW104",
          name: "NumberOutOfRange",
          helpUri: "docs/checks/MW104.md",
          defaultConfiguration: { level: "error" },
        },
      ],
    });
    expect(results).toEqual([
      {
        ruleId: "MW104",
        ruleIndex: 0,
        level: "error",
        message: { text: expect.stringMatching(/^Port must be .* from 1 to 65535\.$/) },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: "a%20folder/cart.json" },
              region: { startLine: 5, startColumn: 26 },
            },
            logicalLocations: [
              {
                fullyQualifiedName: "virtualNode/shop/cart/spec/listeners/0/portMapping/port",
                kind: "resource",
              },
            ],
          },
        ],
      },
    ]);
    const none = await capturedRun(["check", "-", "--format", "sarif"], { cwd: ".", stdin: FINE });
    expect(JSON.parse(none.stdout).runs).toMatchObject([{ results: [], tool: { driver: { rules: [] } } }]);
  });

  it("gives workflow commands, escaped", async () => {
    const cwd = temporaryFolder({ "50%,a:b.json": NODE.replace("70000", '"100%\\n"') });
    const { stdout } = await capturedRun(["check", ".", "--format", "github"], { cwd });
    expect(stdout).toBe(
      '::error file=50%25%2Ca%3Ab.json,line=5,col=26,title=MW103::Port must be a whole number from 1 to 65535; it is "100%25\\n". Enter a whole number from 1 to 65535.\n',
    );
  });

  it("explains a code", async () => {
    const { exit, stdout, stderr } = await capturedRun(["check", "--explain", "mw205"], { cwd: "." });
    expect(stdout).toMatch(/^MW205: Query parameter match without a value\n\nSeverity: error\.\n\n/);
    for (const part of [
      "What happens. ",
      "What to do. ",
      "Who says so. ",
      "CreateRoute",
      "docs/checks/MW205.md",
    ]) {
      expect(stdout).toContain(part);
    }
    expect({ exit, stderr }).toEqual({ exit: EXIT.ok, stderr: "" });
  });

  it("says which kind it took a bare spec for, and asks where the shape fits several", async () => {
    const { spec } = JSON.parse(NODE);
    const cwd = temporaryFolder({
      "node.json": JSON.stringify({ spec: { ...spec, backends: [] } }),
      "several.json": JSON.stringify({
        spec: { listeners: [{ portMapping: { port: 1, protocol: "http" } }] },
      }),
    });
    const assumed = await capturedRun(["check", "node.json"], { cwd });
    expect(assumed.stdout).toContain("(virtual node) [MW104]");
    expect(assumed.stderr).toContain("node.json:1:1: info: The file does not say its kind");
    const several = await capturedRun(["check", "several.json"], { cwd });
    expect(several.stderr).toContain("Give it by --kind.");
    expect(several.exit).toBe(EXIT.usage);
  });

  it("checks what it can read, and exits with 2 where it cannot read all", async () => {
    const cwd = temporaryFolder({ "cart.json": NODE, "broken.json": '{ "meshName": }', "folder/a": "" });
    const { exit, stdout, stderr } = await capturedRun(
      ["check", "none.json", "broken.json", "folder", "cart.json"],
      { cwd },
    );
    expect(stdout).toContain("[MW104]");
    expect(stderr).toContain("none.json: error: There is no such file or folder.");
    expect(stderr).toMatch(/broken\.json:1:15: error: /);
    expect(exit).toBe(EXIT.usage);
  });

  it("checks folders and archives of every format, with lines, and counts what it passes over", async () => {
    const cwd = temporaryFolder({
      "repo/mesh.yaml": TEMPLATE,
      "repo/manifest.yaml": MANIFEST,
      "repo/package.json": '{ "name": "shop" }',
      "all.zip": zipSync({ "a/mesh.yaml": strToU8(TEMPLATE) }),
    });
    const { exit, stdout, stderr } = await capturedRun(["check", "repo", "all.zip"], { cwd });
    expect(stdout.split("\n").map((line) => line.replace(/: (error|warning|info): .* \(/, " ("))).toEqual([
      "repo/manifest.yaml:11 (virtualNode/shop/cart-shop) [MW104]",
      "repo/mesh.yaml:16 (virtualNode/shop/cart) [MW110]",
      "repo/mesh.yaml:17 (virtualNode/shop/cart) [MW108]",
      "all.zip/a/mesh.yaml:16 (virtualNode/shop/cart) [MW110]",
      "all.zip/a/mesh.yaml:17 (virtualNode/shop/cart) [MW108]",
      "",
    ]);
    expect(stderr).toContain("5 resources checked: 3 errors, 0 warnings, 2 for information.");
    expect(exit).toBe(EXIT.problems);
  });

  it("checks what a placeholder becomes", async () => {
    const cwd = temporaryFolder({ "mesh.yaml": TEMPLATE.replace("htp", "http") });
    const fine = await capturedRun(["check", "mesh.yaml", "--set", "Port=8080"], { cwd });
    expect({ exit: fine.exit, stdout: fine.stdout }).toEqual({ exit: EXIT.ok, stdout: "" });
    const wrong = await capturedRun(["check", "mesh.yaml", "--set", "Port=70000"], { cwd });
    expect(wrong.stdout).toMatch(/^mesh\.yaml:16: error: Port must be .* it is 70000\./);
    expect(wrong.exit).toBe(EXIT.problems);
  });

  it("says where a file defines one name twice, with other content", async () => {
    const other = FINE.replace("8080", "9090");
    const cwd = temporaryFolder({ "a.json": `[${FINE},\n${FINE},\n${other}]`, "b.json": other });
    const { exit, stdout } = await capturedRun(["check", "a.json", "b.json"], { cwd });
    expect(stdout).toBe(
      "a.json:23:1: error: The same resource is defined on line 1 of this file, with other content. Remove or rename one of them: an API holds one resource of a name. (virtualNode/shop/cart) [defined-twice]\n",
    );
    expect(exit).toBe(EXIT.problems);
    const json = await capturedRun(["check", "a.json", "--format", "json"], { cwd });
    expect(JSON.parse(json.stdout).problems).toMatchObject([
      {
        code: "defined-twice",
        severity: "error",
        file: "a.json",
        line: 23,
        resource: "virtualNode/shop/cart",
      },
    ]);
  });

  it("tells what it cannot read in a folder, and exits with 1", async () => {
    const cwd = temporaryFolder({ "repo/a.json": FINE, "repo/broken.json": '{ "meshName": }' });
    const { exit, stderr } = await capturedRun(["check", "repo"], { cwd });
    expect(stderr).toMatch(/repo\/broken\.json:1:15: error: [\s\S]*1 resource checked: 0 errors/);
    expect(exit).toBe(EXIT.problems);
  });

  it.each([
    [["check"], "check expects at least one file or folder, or - for standard input."],
    [["check", "a.json", "--format", "xml"], "--format expects text, json, sarif or github, but is xml."],
    [["check", "--explain", "MW999"], "--explain expects a code such as MW101, but is MW999."],
    [["check", "a.json", "--kind", "pod"], "--kind expects one of mesh, virtual-node,"],
    [["check", "a.json", "--port", "1"], "--port"],
  ])("%j is a wrong command line", async (args, message) => {
    const { exit, stdout, stderr } = await capturedRun(args, { cwd: "." });
    expect(stderr).toContain(message);
    expect(stderr).toContain("Usage: meshwright check");
    expect({ exit, stdout }).toEqual({ exit: EXIT.usage, stdout: "" });
  });

  it("a file without a resource of App Mesh is not checked in silence", async () => {
    const cwd = temporaryFolder({ "package.json": `{ "name": "x" }` });
    expect((await capturedRun(["check", "package.json"], { cwd })).exit).toBe(EXIT.usage);
  });
});
