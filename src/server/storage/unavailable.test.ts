import { join } from "node:path";
import pino from "pino";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { StoredResource } from "../../control-plane/store/stored-resource.ts";
import { testContext } from "../../control-plane/testing/test-context.ts";
import { ok } from "../../lib/result.ts";
import { createApp } from "../app.ts";
import { testFolder } from "../testing/test-server.ts";
import type { Connection } from "./connection.ts";
import { openDatabase, openReader } from "./open-database.ts";
import { type SqliteStore, sqliteStoreOn } from "./sqlite-store.ts";
import { walSync } from "./wal-sync.ts";

let connection: Connection;
let store: SqliteStore;
let remove: () => Promise<void>;
beforeEach(async () => {
  const folder = await testFolder();
  remove = folder.remove;
  const path = join(folder.path, "test.db");
  const opened = openDatabase(path);
  if (!opened.ok) throw new Error(opened.error.detail);
  connection = opened.value;
  store = sqliteStoreOn(connection, openReader(path), walSync(path), { now: () => 0 });
});
afterEach(async () => {
  await store.close();
  await remove();
});

/** Requests to a server on the store. */
function client(): (method: string, path: string, body?: object) => Promise<Response> {
  const app = createApp({
    context: { ...testContext(), store },
    targets: [],
    proxy: { credentials: () => Promise.reject(new Error("none")), timeout: 1000 },
    limits: { body: 1 << 20, depth: 100 },
    version: "1.0.0",
    ownUrl: () => "http://localhost:4747",
    own: { isHost: () => true, isOrigin: () => true },
    doors: undefined,
    file: undefined,
    client: undefined,
    closing: new AbortController().signal,
    log: pino({ level: "silent" }),
  });
  return async (method, path, body) =>
    app.request(`http://localhost:4747/v20190125/${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
}

const MESH: StoredResource = {
  ref: { kind: "mesh", mesh: "m", name: "m" },
  uid: "u",
  version: 1,
  createdAt: 0,
  lastUpdatedAt: 0,
  spec: {},
  tags: [],
};

const large = (name: string): object => ({
  virtualNodeName: name,
  spec: { listeners: [], logging: { accessLog: { file: { path: `/${"x".repeat(200)}` } } } },
  tags: Array.from({ length: 50 }, (_, index) => ({ key: `key-${index}`, value: "v".repeat(250) })),
});

it("a full disk answers 503 and loses nothing; reads go on, and writes too when there is space again", async () => {
  const send = client();
  expect((await send("PUT", "meshes", { meshName: "m" })).status).toBe(200);
  connection.prepare("PRAGMA max_page_count = 60").all();
  const written: string[] = [];
  let refused: Response | undefined;
  for (let count = 0; count < 100 && refused === undefined; count += 1) {
    const answer = await send("PUT", "meshes/m/virtualNodes", large(`n${count}`));
    if (answer.status === 200) written.push(`n${count}`);
    else refused = answer;
  }
  expect(refused?.status).toBe(503);
  expect(refused?.headers.get("x-amzn-errortype")).toBe("ServiceUnavailableException");
  expect(await refused?.json()).toMatchObject({
    message:
      "The disk of the server is full: nothing was written. Free space, or delete resources, and try again.",
  });
  expect(written.length).toBeGreaterThan(0);
  const names = async (): Promise<string[]> => {
    const { virtualNodes } = await (await send("GET", "meshes/m/virtualNodes")).json();
    return virtualNodes.map(({ virtualNodeName }: { virtualNodeName: string }) => virtualNodeName).sort();
  };
  expect(await names()).toEqual([...written].sort());
  expect(await store.lastEvent()).toBe(written.length + 1);

  connection.prepare("PRAGMA max_page_count = 6000").all();
  const next = `n${written.length}`;
  expect((await send("PUT", "meshes/m/virtualNodes", large(next))).status).toBe(200);
  expect(await names()).toEqual([...written, next].sort());
  expect(await store.lastEvent()).toBe(written.length + 2);
});

it("concurrent writes on a full disk are all answered, and what was said to be written is there", async () => {
  const send = client();
  await send("PUT", "meshes", { meshName: "m" });
  connection.prepare("PRAGMA max_page_count = 60").all();
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, index) => send("PUT", "meshes/m/virtualNodes", large(`n${index}`))),
  );
  const written = answers.filter(({ status }) => status === 200).length;
  expect(new Set(answers.map(({ status }) => status))).toContain(503);
  const { virtualNodes } = await (await send("GET", "meshes/m/virtualNodes")).json();
  expect(virtualNodes).toHaveLength(written);
  expect(await store.lastEvent()).toBe(written + 1);
});

it("a database that may only be read answers 503 to writes, and takes them when it may be written again", async () => {
  const send = client();
  await send("PUT", "meshes", { meshName: "m" });
  connection.exec("PRAGMA query_only = ON");
  const refused = await send("PUT", "meshes", { meshName: "n" });
  expect(refused.status).toBe(503);
  expect((await refused.json()).message).toContain("Let it write its data directory");
  expect((await send("GET", "meshes/m")).status).toBe(200);
  connection.exec("PRAGMA query_only = OFF");
  expect((await send("PUT", "meshes", { meshName: "n" })).status).toBe(200);
});

it("after a sync that failed nothing is acknowledged any more, and nobody is told that nothing was written", async () => {
  let fails = true;
  await store.close();
  const folder = await testFolder();
  const path = join(folder.path, "lost.db");
  const opened = openDatabase(path);
  if (!opened.ok) throw new Error(opened.error.detail);
  const log = walSync(path);
  store = sqliteStoreOn(
    opened.value,
    openReader(path),
    {
      ...log,
      sync: (done) =>
        log.sync(() => {
          done(fails ? new Error("EIO") : undefined);
          fails = false;
        }),
    },
    { now: () => 0 },
  );
  const send = client();
  const told = vi.fn();
  store.subscribe(told);
  for (const meshName of ["first", "second"]) {
    const refused = await send("PUT", "meshes", { meshName });
    expect(refused.status).toBe(503);
    expect((await refused.json()).message).toContain("may or may not be kept");
  }
  expect((await send("GET", "meshes")).status).toBe(200);
  expect(await store.lastEvent()).toBe(0);
  expect(await store.events(0, 10)).toEqual(ok([]));
  expect(told).not.toHaveBeenCalled();
  await folder.remove();
});

it("tells of a change once it is on the disk, not before", async () => {
  await store.close();
  const folder = await testFolder();
  const path = join(folder.path, "slow.db");
  const opened = openDatabase(path);
  if (!opened.ok) throw new Error(opened.error.detail);
  const log = walSync(path);
  const synced = new Promise<() => void>((resolve) => {
    store = sqliteStoreOn(
      opened.value,
      openReader(path),
      { ...log, sync: (done) => log.sync((error) => resolve(() => done(error))) },
      { now: () => 0 },
    );
  });
  const told = vi.fn();
  store.subscribe(told);
  const write = store.write((writer) => writer.put("mesh/m", MESH));
  const finish = await synced;
  expect(await store.lastEvent()).toBe(0);
  expect(await store.events(0, 10)).toEqual(ok([]));
  finish();
  await write;
  expect(told).toHaveBeenCalledTimes(1);
  expect(await store.events(0, 10)).toEqual(ok([{ id: 1, key: "mesh/m", what: "created", at: 0 }]));
  await folder.remove();
});
