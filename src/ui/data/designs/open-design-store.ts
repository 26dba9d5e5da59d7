import { ok, type Result } from "../../../lib/result.ts";
import { newToken } from "../new-token.ts";
import { openDatabase, type StorageProblem } from "./database.ts";
import type { Environment } from "./environment.ts";
import { SavedDesigns } from "./saved-designs.ts";
import type { VersionCounts } from "./versions/version-row.ts";

const DATABASE = "meshwright";

/** Opens the designs that this browser keeps. */
export async function openDesignStore(): Promise<Result<SavedDesigns, StorageProblem>> {
  const database = await openDatabase(DATABASE);
  if (!database.ok) return database;
  const environment: Environment = {
    database: database.value,
    storage: usableStorage(),
    locks: navigator.locks as LockManager | undefined,
    channel: (name) => new BroadcastChannel(name),
    now: () => Date.now(),
    token: newToken,
    compact,
    countVersions,
  };
  const designs = new SavedDesigns(environment);
  void designs.purge();
  return ok(designs);
}

/** `localStorage`, or undefined where the browser refuses even to look at it. */
function usableStorage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

function compact(design: string): void {
  const worker = new Worker(new URL("./compaction.worker.ts", import.meta.url), { type: "module" });
  worker.onmessage = () => worker.terminate();
  worker.onerror = () => worker.terminate();
  worker.postMessage({ database: DATABASE, design });
}

function countVersions(before: Uint8Array, after: Uint8Array): Promise<VersionCounts | undefined> {
  const worker = new Worker(new URL("./versions/counts.worker.ts", import.meta.url), { type: "module" });
  return new Promise<VersionCounts | undefined>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<VersionCounts | undefined>) => resolve(data);
    worker.onerror = () => resolve(undefined);
    worker.postMessage({ before, after });
  }).finally(() => worker.terminate());
}
