import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RunningServer } from "../server/start-server.ts";
import { testFolder, testServer } from "../server/testing/test-server.ts";
import { EXIT } from "./exit-codes.ts";
import { type CapturedRun, capturedRun } from "./testing/captured-run.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

const NODE = (port: number): string =>
  JSON.stringify({
    meshName: "shop",
    virtualNodeName: "v1",
    spec: {
      listeners: [{ portMapping: { port, protocol: "http" } }],
      serviceDiscovery: { dns: { hostname: "v1.local" } },
    },
  });
const files = (port: number): Record<string, string> => ({
  "mesh.json": JSON.stringify({ meshName: "shop", spec: {} }),
  "v1.json": NODE(port),
  "service.json": JSON.stringify({
    meshName: "shop",
    virtualServiceName: "v1.local",
    spec: { provider: { virtualNode: { virtualNodeName: "v1" } } },
  }),
});

describe("meshwright plan and apply", () => {
  let server: RunningServer;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    const folder = await testFolder();
    remove = folder.remove;
    server = await testServer({ dataDirectory: folder.path });
  });
  afterAll(async () => {
    await server.close();
    await remove();
  });

  const run = (port: number, verb: string, ...more: string[]): Promise<CapturedRun> =>
    capturedRun([verb, ".", "--target", server.url, ...more], { cwd: temporaryFolder(files(port)) });

  it("plan what is missing, apply it step by step, and then have nothing to do", async () => {
    const first = await run(8080, "plan");
    expect(first.stderr).toBe("");
    expect(first.stdout).toContain(`Steps
  Create mesh shop.
  Create virtual node v1.
  Create virtual service v1.local.

3 to create.
`);
    expect(first.exit).toBe(EXIT.problems);

    const applied = await run(8080, "apply");
    expect(applied.stderr).toBe("");
    expect(applied.stdout).toContain("[3/3] Create virtual service v1.local.\n");
    expect(applied.exit).toBe(EXIT.ok);

    const again = await run(8080, "plan");
    expect(again.stdout).toBe("Nothing to do: the target holds this design.\n");
    expect(again.exit).toBe(EXIT.ok);
    expect((await run(8080, "apply")).exit).toBe(EXIT.ok);
  });

  it("say what a change does to traffic, in JSON too", async () => {
    const { stdout } = await run(9090, "plan");
    expect(stdout).toContain("calls may fail  v1 listens on 9090 http instead of 8080 http.");
    expect(stdout).toContain("Update virtual node v1: ");
    const json = JSON.parse((await run(9090, "plan", "--format", "json")).stdout);
    expect(json).toMatchObject({
      steps: [{ operation: "UpdateVirtualNode", target: "virtualNode/shop/v1" }],
      traffic: [{ code: "listeners", impact: "calls-may-fail", resource: "virtualNode/shop/v1" }],
    });
  });

  it("leave what the files lack, unless deletions are on", async () => {
    const { "service.json": _gone, ...rest } = files(8080);
    const cwd = temporaryFolder(rest);
    const stays = await capturedRun(["plan", ".", "--target", server.url], { cwd });
    expect(stays.stdout).toBe(`Left
  Stays, as deletions are off: virtual service v1.local.

1 left, as deletions are off.
`);
    expect(stays.exit).toBe(EXIT.ok);
    const deleted = await capturedRun(["apply", ".", "--target", server.url, "--deletions"], { cwd });
    expect(deleted.stdout).toContain("[1/1] Delete virtual service v1.local.");
    expect(deleted.exit).toBe(EXIT.ok);
  });

  it("tell what the endpoint refuses, what was done, and how to go on", async () => {
    const cwd = temporaryFolder({
      ...files(8080),
      "half.json": JSON.stringify({
        meshName: "shop",
        virtualNodeName: "half",
        spec: { serviceDiscovery: { dns: { hostname: "half.local" } } },
      }),
    });
    const { stderr, exit } = await capturedRun(["apply", ".", "--target", server.url], { cwd });
    expect(stderr).toContain("Service Discovery can't be set without a listener.");
    expect(stderr).toMatch(/Not finished: \d steps? done, \d not started\. Run it again to go on\./);
    expect(exit).toBe(EXIT.problems);
  });

  it.each([
    [[], "--target expects the endpoint"],
    [["--target", "nowhere"], "--target nowhere"],
    [["--target", "http://localhost:1"], "cannot be reached"],
  ])("refuse %j and say why", async (args, words) => {
    const { exit, stderr } = await capturedRun(["plan", ".", ...args], { cwd: temporaryFolder(files(8080)) });
    expect(stderr).toContain(words);
    expect(exit).toBe(EXIT.usage);
  });
});
