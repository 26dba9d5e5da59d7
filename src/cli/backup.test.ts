import { execFile } from "node:child_process";
import { copyFileSync, existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Database from "libsql";
import { afterEach, expect, it } from "vitest";
import { type ChildServer, childServer } from "../server/testing/child-server.ts";
import { EXIT } from "./exit-codes.ts";
import { capturedRun } from "./testing/captured-run.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

const PROGRAM = fileURLToPath(new URL("./meshwright.ts", import.meta.url));

let server: ChildServer | undefined;
afterEach(() => {
  server?.process.kill("SIGKILL");
  server = undefined;
});

/** A run as a process of its own: who has a database open is known between processes only. */
function childRun(
  cwd: string,
  ...args: string[]
): Promise<{ readonly exit: number; readonly stderr: string }> {
  const command = ["--import", import.meta.resolve("tsx"), PROGRAM, ...args, "--data", "data"];
  return new Promise((done) => {
    execFile(process.execPath, command, { cwd }, (error, _, stderr) =>
      done({ exit: typeof error?.code === "number" ? error.code : 0, stderr }),
    );
  });
}

async function putMesh(url: string, meshName: string): Promise<void> {
  const body = JSON.stringify({ meshName });
  expect((await fetch(`${url}/v20190125/meshes`, { method: "PUT", body })).status).toBe(200);
}

async function meshesOf(url: string): Promise<string[]> {
  const { meshes } = await (await fetch(`${url}/v20190125/meshes`)).json();
  return meshes.map(({ meshName }: { meshName: string }) => meshName);
}

it("backs up while the server runs, refuses to restore under it, restores when it is gone, and keeps what was there", async () => {
  const cwd = temporaryFolder();
  const data = join(cwd, "data");
  server = await childServer(data);
  await putMesh(server.url, "kept");
  const backedUp = await childRun(cwd, "backup", "copy.db");
  expect(backedUp.stderr).toMatch(/copy\.db holds 1 resource, \d+ bytes\.\n$/);
  expect(backedUp.exit).toBe(EXIT.ok);
  await putMesh(server.url, "later");

  const underServer = await childRun(cwd, "restore", "copy.db");
  expect(underServer.stderr).toContain(
    `A server uses the database ${join(data, "control-plane.db")}. Stop it`,
  );
  expect(underServer.exit).toBe(EXIT.data);
  expect(await meshesOf(server.url)).toEqual(["kept", "later"]);
  // What it had written is then not yet in the database's one file.
  await server.end("SIGKILL");
  expect(existsSync(join(data, "control-plane.db-wal"))).toBe(true);

  const restored = await childRun(cwd, "restore", "copy.db");
  const aside = join(data, "control-plane.before-restore-1.db");
  expect(restored.stderr).toContain(
    `holds 1 resource of ${join(cwd, "copy.db")}. What was there before is in ${aside}.`,
  );
  expect(restored.exit).toBe(EXIT.ok);
  expect(readdirSync(data).sort()).toEqual(["control-plane.before-restore-1.db", "control-plane.db"]);
  const before = new Database(aside);
  expect(before.prepare("SELECT count(*) AS count FROM resources").get()).toMatchObject({ count: 2 });
  before.close();

  server = await childServer(data);
  expect(await meshesOf(server.url)).toEqual(["kept"]);
  // Who followed the server before had the change 2 of another course of things.
  const events = (await fetch(`${server.url}/api/events?after=2`)).body?.getReader();
  const read = async (): Promise<string> => new TextDecoder().decode((await events?.read())?.value);
  expect(await read()).toContain("event: gone\nid: 1000000001\n");
  await putMesh(server.url, "new");
  expect(await read()).toContain("event: change\nid: 1000000002\n");
  await events?.cancel();
  expect(await server.end("SIGTERM")).toBe(0);
  // Five programs are started, each of which is compiled first.
}, 90_000);

it("restores nothing but a whole database of ours, overwrites nothing, and says why", async () => {
  const cwd = temporaryFolder();
  const run = (...args: string[]) => capturedRun([...args, "--data", "data"], { cwd });
  server = await childServer(join(cwd, "data"));
  await putMesh(server.url, "kept");
  expect(await server.end("SIGTERM")).toBe(0);
  expect(await run("backup", "copy.db")).toMatchObject({ exit: EXIT.ok, stdout: "" });
  const present = readFileSync(join(cwd, "data", "control-plane.db"));

  const again = await run("backup", "copy.db");
  expect(again.exit).toBe(EXIT.usage);
  expect(again.stderr).toContain("copy.db is there already. Name another file, or replace it: --force.");
  expect((await run("backup", "copy.db", "--force")).exit).toBe(EXIT.ok);

  copyFileSync(join(cwd, "copy.db"), join(cwd, "cut.db"));
  truncateSync(join(cwd, "cut.db"), 8192);
  writeFileSync(join(cwd, "text.db"), "some notes");
  writeFileSync(join(cwd, "empty.db"), "");
  copyFileSync(join(cwd, "copy.db"), join(cwd, "newer.db"));
  const newer = new Database(join(cwd, "newer.db"));
  newer.exec("INSERT INTO meshwright_schema (version) VALUES (99)");
  newer.close();
  for (const [file, told] of [
    ["absent.db", "There is no database"],
    ["cut.db", "cut.db cannot be read"],
    ["text.db", "text.db is not a Meshwright database"],
    ["empty.db", "empty.db is not a Meshwright database: it is empty"],
    ["newer.db", "newer.db was written by a newer Meshwright"],
  ] as const) {
    const { exit, stderr } = await run("restore", file);
    expect(stderr).toContain(told);
    expect(exit, file).toBe(EXIT.usage);
  }
  expect(readFileSync(join(cwd, "data", "control-plane.db")).equals(present)).toBe(true);
  expect(readdirSync(join(cwd, "data")).filter((name) => /part|restore/.test(name))).toEqual([]);

  const absent = await capturedRun(["backup", "x.db", "--data", "nowhere"], { cwd });
  expect(absent.exit).toBe(EXIT.data);
  expect(absent.stderr).toContain("Name the data directory of the server: --data DIR.");
  expect((await run("backup", "absent/x.db")).stderr).toContain("x.db cannot be written");
  expect((await run("backup")).stderr).toContain("backup expects one FILE.");
  expect((await run("restore", "a", "b")).stderr).toContain("restore expects one FILE.");
});

it("restores in the place of a database that cannot be read, or of none", async () => {
  const cwd = temporaryFolder();
  server = await childServer(join(cwd, "data"));
  await putMesh(server.url, "kept");
  expect(await server.end("SIGTERM")).toBe(0);
  await capturedRun(["backup", "copy.db", "--data", "data"], { cwd });
  const fresh = await capturedRun(["restore", "copy.db", "--data", "other"], { cwd });
  expect(fresh).toMatchObject({ exit: EXIT.ok, stderr: expect.not.stringContaining("before") });

  const database = join(cwd, "other", "control-plane.db");
  writeFileSync(database, "no database at all");
  expect((await capturedRun(["restore", "copy.db", "--data", "other"], { cwd })).exit).toBe(EXIT.ok);
  const aside = readFileSync(join(cwd, "other", "control-plane.before-restore-1.db"), "utf8");
  expect(aside).toBe("no database at all");
  const put = new Database(database);
  expect(put.prepare("SELECT count(*) AS count FROM resources").get()).toMatchObject({ count: 1 });
  put.close();
});

it("restores all that was committed from the database of a server that was killed", async () => {
  const cwd = temporaryFolder();
  const killed = join(cwd, "killed");
  server = await childServer(killed);
  for (const name of ["one", "two"]) await putMesh(server.url, name);
  await server.end("SIGKILL");
  const restored = await childRun(cwd, "restore", join(killed, "control-plane.db"));
  expect(restored.stderr).toContain("holds 2 resources");
  expect(restored.exit).toBe(EXIT.ok);
});
