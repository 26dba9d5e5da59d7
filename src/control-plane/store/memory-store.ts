import { deepFreeze } from "../../lib/deep-freeze.ts";
import type { KeyRange, Store, StoreReader, StoreWriter } from "./store.ts";
import type { StoredResource } from "./stored-resource.ts";

/** A store that lives as long as the process: for tests and for trying a plan without a server. */
export function memoryStore(): Store {
  const records = new Map<string, StoredResource>();
  const keys: string[] = [];
  let last: Promise<unknown> = Promise.resolve();

  const reader: StoreReader = {
    get: async (key) => records.get(key),
    list: async (range) => keysIn(keys, range).map((key) => known(records, key)),
  };

  function set(key: string, record: StoredResource | undefined): void {
    const index = firstAtOrAfter(keys, key);
    if (record === undefined) {
      if (records.delete(key)) keys.splice(index, 1);
      return;
    }
    if (!records.has(key)) keys.splice(index, 0, key);
    records.set(key, deepFreeze(record));
  }

  async function run<T>(body: (writer: StoreWriter) => Promise<T>): Promise<T> {
    const before: [string, StoredResource | undefined][] = [];
    const change = async (key: string, record: StoredResource | undefined): Promise<void> => {
      before.push([key, records.get(key)]);
      set(key, record);
    };
    try {
      return await body({ ...reader, put: change, delete: (key) => change(key, undefined) });
    } catch (error) {
      for (const [key, record] of before.reverse()) set(key, record);
      throw error;
    }
  }

  function queued<T>(job: () => Promise<T>): Promise<T> {
    const result = last.then(job);
    last = result.catch(() => undefined);
    return result;
  }

  return {
    read: (body) => queued(() => body(reader)),
    write: (body) => queued(() => run(body)),
  };
}

function known(records: ReadonlyMap<string, StoredResource>, key: string): StoredResource {
  const record = records.get(key);
  if (record === undefined) throw new Error(`key without a record: ${key}`);
  return record;
}

function keysIn(keys: readonly string[], { prefix, after, limit }: KeyRange): string[] {
  const found: string[] = [];
  let index = firstAtOrAfter(keys, after !== undefined && after > prefix ? after : prefix);
  for (let key = keys[index]; key?.startsWith(prefix) && found.length < limit; key = keys[index]) {
    if (key !== after) found.push(key);
    index += 1;
  }
  return found;
}

/** Index of the first key that is not before `key`, by bisection. */
function firstAtOrAfter(keys: readonly string[], key: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] as string) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
