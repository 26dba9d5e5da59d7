import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import type { StoredResource } from "../../src/control-plane/store/stored-resource.ts";
import { idOf, type Ref } from "../../src/model/reference/ref.ts";
import { databasePath } from "../../src/server/storage/database-path.ts";
import { databaseProblemText } from "../../src/server/storage/database-problem.ts";
import { openSqliteStore } from "../../src/server/storage/sqlite-store.ts";
import { MESH, nodeName, sampleSpec } from "./sample-node.ts";

/** Puts a mesh with so many nodes into the database of a data directory. */
export async function fillDatabase(data: string, count: number): Promise<void> {
  mkdirSync(data, { recursive: true });
  const opened = openSqliteStore(databasePath(data), { now: Date.now });
  if (!opened.ok) throw new Error(databaseProblemText(opened.error));
  const store = opened.value;
  await store.write(async (writer) => {
    const mesh: Ref = { kind: "mesh", mesh: MESH, name: MESH };
    await writer.put(idOf(mesh), record(mesh, {}));
    for (let index = 0; index < count; index += 1) {
      const ref: Ref = { kind: "virtualNode", mesh: MESH, name: nodeName(index) };
      await writer.put(idOf(ref), record(ref, sampleSpec(index)));
    }
  });
  await store.close();
}

function record(ref: Ref, spec: StoredResource["spec"]): StoredResource {
  const now = Date.now();
  return { ref, uid: randomUUID(), version: 1, createdAt: now, lastUpdatedAt: now, spec, tags: [] };
}
