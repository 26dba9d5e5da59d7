import "fake-indexeddb/auto";
import { openDatabase } from "../database.ts";
import type { Locks } from "../design-lock.ts";
import type { Environment } from "../environment.ts";
import type { KeyValueStorage } from "../tail.ts";
import { countsOfVersions } from "../versions/version-content.ts";
import { fakeLocks } from "./fake-locks.ts";

/** `localStorage` for tests. */
function fakeStorage(): KeyValueStorage & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return {
    texts,
    get length() {
      return texts.size;
    },
    key: (index) => [...texts.keys()][index] ?? null,
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, value) => {
      texts.set(key, value);
    },
    removeItem: (key) => {
      texts.delete(key);
    },
  };
}

let browsers = 0;

/** A browser of its own for a test: what its tabs share. */
export async function testBrowser({ locks = fakeLocks() }: { readonly locks?: Locks | "none" } = {}) {
  browsers += 1;
  const name = `test-${browsers}`;
  const storage = fakeStorage();
  const clock = { now: 1_000 };
  let tokens = 0;
  const opened = await openDatabase(name);
  if (!opened.ok) throw new Error(opened.error.reason);
  const environment: Environment = {
    database: opened.value,
    storage,
    locks: locks === "none" ? undefined : locks,
    channel: (channel) => {
      const made = new BroadcastChannel(`${name}:${channel}`);
      // An open channel would keep the test process alive; only Node has this.
      (made as unknown as { unref: () => void }).unref();
      return made;
    },
    now: () => clock.now,
    token: () => {
      tokens += 1;
      return `token${tokens}`;
    },
    compact: () => undefined,
    countVersions: countsOfVersions,
  };
  return { environment, storage, clock, database: opened.value };
}
