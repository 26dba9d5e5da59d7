import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { idOf } from "../../model/reference/ref.ts";
import { propertyRuns } from "../../model/testing/property-runs.ts";
import { ledgerLine } from "../ledger.ts";
import { anyDesign, reordered } from "../testing/any-design.ts";
import { smallShop } from "../testing/small-shop.ts";
import { writeCliBundle } from "./write.ts";

describe("the zip of a mesh", () => {
  it("has a folder a kind, both forms, a script and a page", () => {
    const { files, ledger, zip } = writeCliBundle(smallShop(), "mesh/shop");
    const service = [...files.keys()].filter((path) => path.startsWith("virtual-services/"));
    expect(service).toHaveLength(1);
    expect([...files.keys()].filter((path) => !path.includes("virtual-services"))).toEqual([
      "README.txt",
      "apply.sh",
      "gateway-routes/front.all.json",
      "meshes/shop.json",
      "routes/cart-router.all.json",
      "update/gateway-routes/front.all.json",
      "update/meshes/shop.json",
      "update/routes/cart-router.all.json",
      "update/virtual-gateways/front.json",
      "update/virtual-nodes/cart.json",
      "update/virtual-routers/cart-router.json",
      "virtual-gateways/front.json",
      "virtual-nodes/cart.json",
      "virtual-routers/cart-router.json",
    ]);
    expect(files.get("meshes/shop.json")).toContain('"tags"');
    expect(files.get("update/meshes/shop.json")).not.toContain('"tags"');
    // The only one of its names that reads like a template; it is written as it stands all the same.
    expect(ledger.map(ledgerLine)).toEqual([
      "virtualService/shop/cart's%20%24HOME /name: The placeholder cart's $HOME is written as it stands: fill it in before use. [hole]",
    ]);
    expect(Object.keys(unzipSync(zip))).toEqual([...files.keys()]);
  });

  it("is equal byte for byte for equal designs", () => {
    fc.assert(
      fc.property(anyDesign, (design) => {
        const { zip } = writeCliBundle(design, "mesh/shop");
        expect(writeCliBundle(reordered(design), "mesh/shop").zip).toEqual(zip);
      }),
      propertyRuns(50),
    );
  });

  it("leaves out a mesh of another account, and says where a mesh is not in the design", () => {
    const design = smallShop();
    const meshId = idOf({ kind: "mesh", mesh: "shared", owner: "123456789012", name: "shared" });
    const nodeId = idOf({ kind: "virtualNode", mesh: "shared", owner: "123456789012", name: "n" });
    const shared = { ...design, resources: new Map([meshId, nodeId].map((id) => [id, { spec: {} }])) };
    const bundle = writeCliBundle(shared, meshId);
    expect([...bundle.files.keys()].filter((path) => path.includes("meshes"))).toEqual([]);
    expect(bundle.files.get("apply.sh")).toContain('"meshOwner":"123456789012"');
    expect(bundle.ledger.map(({ code }) => code)).toEqual(["mesh-of-other-account"]);
    expect(writeCliBundle(design, "mesh/other").ledger.map(({ code }) => code)).toEqual([
      "mesh-not-in-design",
    ]);
  });
});

/** Stands for `aws`: takes the calls of the script, remembers what was created, and writes each call down. */
const FAKE_AWS = `#!/usr/bin/env node
const fs = require("node:fs");
const [service, operation, ...rest] = process.argv.slice(2);
const options = {};
for (let i = 0; i < rest.length; i += 2) options[rest[i].slice(2)] = rest[i + 1];
const text = options["cli-input-json"] ?? "{}";
const input = JSON.parse(text.startsWith("file://") ? fs.readFileSync(text.slice(7), "utf8") : text);
const state = process.env.STATE;
const calls = JSON.parse(fs.readFileSync(state, "utf8"));
const { spec, tags, ...names } = input;
const key = operation.replace(/^[a-z]+-/, "") + JSON.stringify(Object.entries(names).sort());
const exists = calls.some((call) => call.key === key && call.operation.startsWith("create-"));
const fail = (code) => {
  process.stderr.write("An error occurred (" + code + ") when calling it\\n");
  process.exit(254);
};
if (service !== "appmesh" || options.region === "broken") fail("ForbiddenException");
if (operation.startsWith("describe-") && !exists) fail("NotFoundException");
if (operation.startsWith("create-") && exists) fail("ConflictException");
if (options.output === "text") console.log("arn:of:" + names.meshName);
if (!operation.startsWith("describe-")) calls.push({ operation, key, ...options });
fs.writeFileSync(state, JSON.stringify(calls));
`;

describe("apply.sh", () => {
  const folder = mkdtempSync(join(tmpdir(), "bundle it's "));
  const bin = join(folder, "bin");
  const state = join(folder, "state.json");

  beforeAll(() => {
    mkdirSync(bin);
    writeFileSync(join(bin, "aws"), FAKE_AWS);
    chmodSync(join(bin, "aws"), 0o755);
    for (const [path, text] of writeCliBundle(smallShop(), "mesh/shop").files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function run(options: Record<string, string> = {}) {
    writeFileSync(state, readState());
    const env = { ...process.env, PATH: `${bin}:${process.env["PATH"]}`, STATE: state, ...options };
    const before = JSON.parse(readState()).length as number;
    const { status, stderr } = spawnSync("sh", [join(folder, "apply.sh")], { env, encoding: "utf8" });
    const calls = JSON.parse(readState()) as Record<string, string>[];
    return { status, stderr, calls: calls.slice(before) };
  }

  function readState(): string {
    try {
      return readFileSync(state, "utf8");
    } catch {
      return "[]";
    }
  }

  it("stops at an error that is not about a missing resource", () => {
    expect(run({ REGION: "broken" })).toMatchObject({ status: 1, calls: [] });
  });

  it("creates what is not there, in order, at the endpoint given", () => {
    const { status, calls, stderr } = run({ ENDPOINT_URL: "http://localhost:4747", REGION: "us-east-1" });
    expect([status, stderr]).toEqual([0, ""]);
    expect(calls.map(({ operation }) => operation)).toEqual([
      "create-mesh",
      "create-virtual-node",
      "create-virtual-router",
      "create-route",
      "create-virtual-service",
      "create-virtual-gateway",
      "create-gateway-route",
    ]);
    for (const call of calls) {
      expect(call).toMatchObject({ "endpoint-url": "http://localhost:4747", region: "us-east-1" });
    }
  });

  it("updates what is there, and sets its tags by tag-resource", () => {
    const { status, calls } = run();
    expect(status).toBe(0);
    expect(calls.map(({ operation }) => operation)).toEqual([
      "update-mesh",
      "tag-resource",
      "update-virtual-node",
      "update-virtual-router",
      "update-route",
      "update-virtual-service",
      "update-virtual-gateway",
      "update-gateway-route",
    ]);
    expect(calls[1]).toMatchObject({
      "resource-arn": "arn:of:shop",
      tags: JSON.stringify([{ key: "it's", value: "$(a) mesh" }]),
    });
    expect(calls[0]).not.toHaveProperty("endpoint-url");
  });
});
