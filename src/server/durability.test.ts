import { afterEach, beforeEach, expect, it } from "vitest";
import { referencesOf } from "../control-plane/store/references-of.ts";
import { idOf } from "../model/reference/ref.ts";
import { databasePath } from "./storage/database-path.ts";
import { databaseProblemText } from "./storage/database-problem.ts";
import { openSqliteStore } from "./storage/sqlite-store.ts";
import { type ChildServer, childServer } from "./testing/child-server.ts";
import { testFolder } from "./testing/test-server.ts";

let folder: string;
let remove: () => Promise<void>;
let server: ChildServer | undefined;
beforeEach(async () => {
  ({ path: folder, remove } = await testFolder());
});
afterEach(async () => {
  server?.process.kill("SIGKILL");
  await remove();
});

const ROUNDS = process.env["LONG"] === "1" ? 100 : 3;
const WRITERS = 8;
const SERVICE = "virtualService/m/s";
/** Acknowledged writes in a round before the server is killed. */
const ENOUGH = 120;

async function put(url: string, body: object): Promise<boolean> {
  try {
    const answer = await fetch(url, { method: "PUT", body: JSON.stringify(body) });
    await answer.text();
    return answer.status === 200;
  } catch {
    // Killed while it answered: the write was not acknowledged.
    return false;
  }
}

/** Creates the node (version 1) or updates it (version 2). */
function write(nodes: string, name: string, version: number): Promise<boolean> {
  return version === 1
    ? put(nodes, { virtualNodeName: name, spec: {} })
    : put(`${nodes}/${name}`, { spec: { backends: [{ virtualService: { virtualServiceName: "s" } }] } });
}

/** Every node of the mesh and its version. */
async function versions(url: string): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  let query = "";
  do {
    const page = await (await fetch(`${url}/v20190125/meshes/m/virtualNodes${query}`)).json();
    for (const { virtualNodeName, version } of page.virtualNodes) found.set(virtualNodeName, version);
    query = page.nextToken === undefined ? "" : `?nextToken=${page.nextToken}`;
  } while (query !== "");
  return found;
}

/** Each record with one event for each of its versions, events without gaps, and an index of what the specs say. */
async function expectWhole(dataDirectory: string): Promise<void> {
  const opened = openSqliteStore(databasePath(dataDirectory), { now: Date.now });
  if (!opened.ok) throw new Error(databaseProblemText(opened.error));
  const store = opened.value;
  const events = await store.events(0, 1_000_000);
  if (!events.ok) throw new Error("events are gone");
  expect(events.value.map(({ id }) => id)).toEqual(events.value.map((_, index) => index + 1));
  const told = new Map<string, number>();
  for (const { key } of events.value) told.set(key, (told.get(key) ?? 0) + 1);
  const records = await store.read((reader) => reader.list({ prefix: "", limit: 1_000_000 }));
  expect(new Map(records.map(({ ref, version }) => [idOf(ref), version]))).toEqual(told);
  const naming = await store.write((writer) => writer.referrers(SERVICE, { limit: 1_000_000 }));
  const expected = records.filter((record) => referencesOf(record).includes(SERVICE));
  expect(naming).toEqual(expected.map(({ ref }) => idOf(ref)));
  await store.close();
}

/** Each round starts two processes, which takes its time on a machine that has other work. */
const TIMEOUT = ROUNDS * 40_000;

it("every acknowledged write is there after SIGKILL during concurrent writes", {
  timeout: TIMEOUT,
}, async () => {
  /** Node name to the highest version that the server has acknowledged. */
  const acknowledged = new Map<string, number>();
  server = await childServer(folder);
  expect(await put(`${server.url}/v20190125/meshes`, { meshName: "m" })).toBe(true);
  for (let round = 0; round < ROUNDS; round += 1) {
    const { url, end } = server;
    const nodes = `${url}/v20190125/meshes/m/virtualNodes`;
    let writes = 0;
    let ended: Promise<number | null> | undefined;
    const writer = async (index: number): Promise<void> => {
      for (let count = 0; ; count += 1) {
        const name = `n-${round}-${index}-${Math.floor(count / 2)}`;
        const version = (count % 2) + 1;
        if (!(await write(nodes, name, version))) return;
        acknowledged.set(name, version);
        writes += 1;
        if (writes === ENOUGH) ended = end("SIGKILL");
      }
    };
    await Promise.all(Array.from({ length: WRITERS }, (_, index) => writer(index)));
    expect(await ended).toBeNull();
    expect(acknowledged.size).toBeGreaterThan((round * ENOUGH) / 2);

    await expectWhole(folder);
    server = await childServer(folder);
    const found = await versions(server.url);
    for (const [name, version] of acknowledged) {
      expect(found.get(name) ?? 0, `${name} was acknowledged at version ${version}`).toBeGreaterThanOrEqual(
        version,
      );
    }
  }
  expect(await server.end("SIGTERM")).toBe(0);
});
