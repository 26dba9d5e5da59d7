import { deepFreeze } from "../../lib/deep-freeze.ts";
import { EventListeners } from "./event-listeners.ts";
import { MemoryEvents } from "./memory-events.ts";
import { MemoryTokens } from "./memory-tokens.ts";
import { referencesOf } from "./references-of.ts";
import { Referrers } from "./referrers.ts";
import { insertText, removeText, textsIn } from "./sorted-texts.ts";
import type { Store, StoreReader, StoreWriter } from "./store.ts";
import type { StoreEvent } from "./store-event.ts";
import { KEPT_EVENTS, type StoreOptions } from "./store-options.ts";
import type { StoredResource } from "./stored-resource.ts";

/**
 * A store that lives as long as the process: for tests, of ours and of users, and for trying a plan without a server. Its
 * events are numbered from `eventsFrom` on: one that is followed by others than its own process needs numbers that no
 * store before it had, so that who followed that one hears that it must read everything again.
 */
export function memoryStore(
  { now, keptEvents = KEPT_EVENTS }: StoreOptions,
  { eventsFrom = 0 }: { readonly eventsFrom?: number } = {},
): Store {
  const records = new Map<string, StoredResource>();
  const keys: string[] = [];
  const naming = new Referrers();
  const tokens = new MemoryTokens(now);
  const events = new MemoryEvents(keptEvents, eventsFrom);
  const listeners = new EventListeners();
  let last: Promise<unknown> = Promise.resolve();

  const reader: StoreReader = {
    // What is handed out is frozen: nobody who reads it can change what is kept.
    get: async (key) => deepFreeze(records.get(key)),
    list: async (range) => textsIn(keys, range).map((key) => deepFreeze(known(records, key))),
    text: async (key) => {
      const record = deepFreeze(records.get(key));
      return record === undefined ? undefined : { ...record, spec: JSON.stringify(record.spec) };
    },
    has: async (key) => records.has(key),
    rows: async (range) => textsIn(keys, range).map((key) => ({ key, ...known(records, key) })),
    token: async (token) => deepFreeze(tokens.get(token)),
  };

  function set(key: string, record: StoredResource | undefined): void {
    const before = records.get(key);
    naming.set(key, namesOf(before), namesOf(record));
    if (record === undefined) {
      records.delete(key);
      removeText(keys, key);
      return;
    }
    if (before === undefined) insertText(keys, key);
    records.set(key, record);
  }

  async function run<T>(body: (writer: StoreWriter) => Promise<T>): Promise<T> {
    const undo: (() => void)[] = [];
    const changes: Omit<StoreEvent, "id">[] = [];
    const change = async (key: string, record: StoredResource | undefined): Promise<void> => {
      const before = records.get(key);
      if (before === undefined && record === undefined) return;
      set(key, record);
      undo.push(() => set(key, before));
      const what = record === undefined ? "deleted" : before === undefined ? "created" : "updated";
      changes.push({ key, what, at: now() });
    };
    try {
      const value = await body({
        ...reader,
        referrers: async (key, range) => naming.of(key, range),
        put: change,
        delete: (key) => change(key, undefined),
        putToken: async (token, kept) => {
          undo.push(tokens.put(token, kept));
        },
      });
      for (const change of changes) events.add(change);
      if (changes.length > 0) listeners.tell();
      return value;
    } catch (error) {
      for (const step of undo.reverse()) step();
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
    events: (after, limit) => queued(async () => events.after(after, limit)),
    lastEvent: () => queued(async () => events.last),
    subscribe: (listener) => listeners.add(listener),
  };
}

function known(records: ReadonlyMap<string, StoredResource>, key: string): StoredResource {
  const record = records.get(key);
  if (record === undefined) throw new Error(`key without a record: ${key}`);
  return record;
}

function namesOf(record: StoredResource | undefined): readonly string[] {
  return record === undefined ? [] : referencesOf(record);
}
