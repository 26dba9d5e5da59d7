import { afterEach, beforeEach, expect, it } from "vitest";
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

const ROUNDS = 3;
const WRITERS = 8;
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
    : put(`${nodes}/${name}`, { spec: { backends: [] } });
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

it("every acknowledged write is there after SIGKILL during concurrent writes", async () => {
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
