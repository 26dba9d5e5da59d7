import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { JsonObject } from "../../../lib/json.ts";
import { err, ok } from "../../../lib/result.ts";
import { idOf, refOf } from "../../../model/reference/ref.ts";
import { propertyRuns } from "../../../model/testing/property-runs.ts";
import { referencesOf } from "../references-of.ts";
import type { ReferrerRange, Store } from "../store.ts";
import { type StoreOptions, TOKEN_LIFE } from "../store-options.ts";
import type { StoredResource, StoredRow } from "../stored-resource.ts";

export interface StoreUnderTest {
  readonly store: Store;
  readonly close: () => Promise<void>;
}

/** A record that differs by `version`. */
export function sampleRecord(name: string, version = 1): StoredResource {
  return {
    ref: { kind: "virtualNode", mesh: "m", name },
    uid: `uid-${name}`,
    version,
    createdAt: 1_563_810_019_874,
    lastUpdatedAt: 1_563_810_019_874,
    spec: { text: 'nul \u0000, lone \ud800, emoji \u{1f600}, quote "', list: [1, 2.5, true, null] },
    tags: [{ key: "a", value: "" }],
  };
}

/** Events that the stores under test keep. */
const KEPT = 8;

const VIRTUAL_NODE = "virtualNode/m/";
const serviceKey = (name: string): string => `virtualService/m/${name}`;

/** A node that names services as its backends, or a service that a node provides. */
function namingRecord(kind: "virtualNode" | "virtualService", name: string, names: string[]): StoredResource {
  const spec: JsonObject =
    kind === "virtualNode"
      ? { backends: names.map((virtualServiceName) => ({ virtualService: { virtualServiceName } })) }
      : { provider: { virtualNode: { virtualNodeName: names[0] ?? "none" } } };
  return { ...sampleRecord(name), ref: { kind, mesh: "m", name }, spec };
}

/** What every store must do; a new store runs this suite in its own test file. */
export function storeContract(name: string, open: (options: StoreOptions) => Promise<StoreUnderTest>): void {
  describe(`store contract: ${name}`, () => {
    let store: Store;
    let close: () => Promise<void>;
    let time: number;
    beforeEach(async () => {
      time = 0;
      ({ store, close } = await open({ now: () => time, keptEvents: KEPT }));
    });
    afterEach(() => close());

    const keys = (prefix: string, after?: string, limit = 100): Promise<string[]> =>
      store.read(async (reader) =>
        (await reader.list({ prefix, limit, ...(after === undefined ? {} : { after }) })).map(
          ({ ref }) => ref.name,
        ),
      );

    it("gives back what was put, to the last character", async () => {
      await store.write((writer) => writer.put("virtualNode/m/a", sampleRecord("a")));
      expect(await store.read((reader) => reader.get("virtualNode/m/a"))).toEqual(sampleRecord("a"));
      expect(await store.read((reader) => reader.get("virtualNode/m/b"))).toBeUndefined();
    });

    it("replaces and deletes; deleting nothing is no error", async () => {
      await store.write((writer) => writer.put("virtualNode/m/a", sampleRecord("a")));
      await store.write((writer) => writer.put("virtualNode/m/a", sampleRecord("a", 2)));
      expect((await store.read((reader) => reader.get("virtualNode/m/a")))?.version).toBe(2);
      await store.write((writer) => writer.delete("virtualNode/m/a"));
      await store.write((writer) => writer.delete("virtualNode/m/a"));
      expect(await store.read((reader) => reader.get("virtualNode/m/a"))).toBeUndefined();
    });

    it("lists one prefix in the order of keys, after a key that need not exist", async () => {
      await store.write(async (writer) => {
        for (const name of ["b", "a b", "a", "a-b", "Z", "0"]) {
          const record = sampleRecord(name);
          await writer.put(idOf(record.ref), record);
        }
        for (const id of ["virtualNode/m2/x", "mesh/m", "virtualService/m/other"])
          await writer.put(id, { ...sampleRecord(""), ref: refOf(id) });
      });
      expect(await keys("virtualNode/m/")).toEqual(["0", "Z", "a", "a b", "a-b", "b"]);
      expect(await keys("virtualNode/m/", undefined, 2)).toEqual(["0", "Z"]);
      expect(await keys("virtualNode/m/", "virtualNode/m/Z", 2)).toEqual(["a", "a b"]);
      expect(await keys("virtualNode/m/", "virtualNode/m/a%20")).toEqual(["a b", "a-b", "b"]);
      expect(await keys("virtualNode/m/", "virtualNode/m/b")).toEqual([]);
      expect(await keys("virtualNode/m/", "a")).toHaveLength(6);
      expect(await keys("virtualNode/m3/")).toEqual([]);
    });

    it("shows a body its own writes, and undoes all of a body that throws", async () => {
      await store.write((writer) => writer.put("virtualNode/m/a", sampleRecord("a")));
      const failed = store.write(async (writer) => {
        await writer.put("virtualNode/m/a", sampleRecord("a", 2));
        await writer.put("virtualNode/m/b", sampleRecord("b"));
        await writer.delete("virtualNode/m/a");
        expect(await writer.get("virtualNode/m/a")).toBeUndefined();
        expect(
          (await writer.list({ prefix: "virtualNode/m/", limit: 10 })).map(({ ref }) => ref.name),
        ).toEqual(["b"]);
        throw new Error("refused");
      });
      await expect(failed).rejects.toThrow("refused");
      expect(await store.read((reader) => reader.get("virtualNode/m/a"))).toEqual(sampleRecord("a"));
      expect(await store.read((reader) => reader.get("virtualNode/m/b"))).toBeUndefined();
    });

    it("runs concurrent writers one after another, and a failing one harms no other", async () => {
      const writers = Array.from({ length: 50 }, (_, index) =>
        store.write(async (writer) => {
          const version = (await writer.get("virtualNode/m/a"))?.version ?? 0;
          await writer.put("virtualNode/m/a", sampleRecord("a", version + 1));
          if (index % 5 === 0) throw new Error("refused");
        }),
      );
      const outcomes = await Promise.allSettled(writers);
      expect(outcomes.filter(({ status }) => status === "rejected")).toHaveLength(10);
      expect((await store.read((reader) => reader.get("virtualNode/m/a")))?.version).toBe(40);
    });

    it("writes that share a commit see those before them in lists, but not those that threw", async () => {
      const listed: string[][] = [];
      const writing = (name: string, fails: boolean): Promise<void> =>
        store.write(async (writer) => {
          await writer.put(`virtualNode/m/${name}`, sampleRecord(name));
          const found = await writer.list({ prefix: VIRTUAL_NODE, limit: 10 });
          listed.push(found.map(({ ref }) => ref.name));
          await writer.putToken(name, { digest: name, answered: sampleRecord(name) });
          await writer.put(`virtualNode/m/${name}2`, sampleRecord(`${name}2`));
          if (fails) throw new Error("refused");
        });
      const before = await store.lastEvent();
      await Promise.allSettled([writing("a", false), writing("b", true), writing("c", false)]);
      expect(listed).toEqual([["a"], ["a", "a2", "b"], ["a", "a2", "c"]]);
      expect(await keys(VIRTUAL_NODE)).toEqual(["a", "a2", "c", "c2"]);
      const events = await store.events(before, 10);
      expect(events).toMatchObject(
        ok(
          ["a", "a2", "c", "c2"].map((name, index) => ({ id: before + 1 + index, key: VIRTUAL_NODE + name })),
        ),
      );
      expect(await store.read((reader) => reader.token("b"))).toBeUndefined();
      expect(await store.read((reader) => reader.token("c"))).toBeDefined();
    });

    const referrers = (key: string, range: Partial<ReferrerRange> = {}): Promise<readonly string[]> =>
      store.write((writer) => writer.referrers(key, { limit: 100, ...range }));

    it("knows who names a resource, in order, also one that does not exist", async () => {
      await store.write(async (writer) => {
        for (const name of ["b", "c", "a"])
          await writer.put(VIRTUAL_NODE + name, namingRecord("virtualNode", name, ["x", "x", "y"]));
        await writer.put(serviceKey("s"), namingRecord("virtualService", "s", ["a"]));
      });
      const [a, b, c] = ["a", "b", "c"].map((name) => VIRTUAL_NODE + name) as [string, string, string];
      expect(await referrers(serviceKey("x"))).toEqual([a, b, c]);
      expect(await referrers(serviceKey("x"), { limit: 2 })).toEqual([a, b]);
      expect(await referrers(serviceKey("x"), { after: a, limit: 1 })).toEqual([b]);
      expect(await referrers(serviceKey("x"), { after: "virtualNode/m/b0" })).toEqual([c]);
      expect(await referrers(serviceKey("x"), { kind: "virtualNode", after: b })).toEqual([c]);
      expect(await referrers(serviceKey("x"), { kind: "virtualService" })).toEqual([]);
      expect(await referrers(a)).toEqual([serviceKey("s")]);
      expect(await referrers(a, { kind: "route" })).toEqual([]);
      expect(await referrers(serviceKey("nobody"))).toEqual([]);
    });

    it("names follow puts, deletes and undone bodies as a scan of all records finds them", async () => {
      const names = ["x", "y", "z"];
      const put = fc.record({
        key: fc.constantFrom("a", "b", "c"),
        to: fc.option(fc.array(fc.constantFrom(...names), { maxLength: 3 })),
      });
      const body = fc.record({ puts: fc.array(put, { maxLength: 3 }), fails: fc.boolean() });
      await fc.assert(
        fc.asyncProperty(fc.array(body, { maxLength: 8 }), async (bodies) => {
          for (const { puts, fails } of bodies) {
            const done = store.write(async (writer) => {
              for (const { key, to } of puts) {
                if (to === null) await writer.delete(VIRTUAL_NODE + key);
                else await writer.put(VIRTUAL_NODE + key, namingRecord("virtualNode", key, to));
              }
              if (fails) throw new Error("refused");
            });
            if (fails) await expect(done).rejects.toThrow("refused");
            else await done;
          }
          const records = await store.read((reader) => reader.list({ prefix: VIRTUAL_NODE, limit: 100 }));
          for (const name of names) {
            const expected = records.filter((record) => referencesOf(record).includes(serviceKey(name)));
            expect(await referrers(serviceKey(name))).toEqual(
              expected.map(({ ref }) => VIRTUAL_NODE + ref.name),
            );
          }
        }),
        propertyRuns(50),
      );
    });

    const token = (text: string) => store.read((reader) => reader.token(text));
    const kept = (digest: string) => ({
      digest,
      answered: { uid: "u", version: 2, createdAt: 3, lastUpdatedAt: 4 },
    });

    it("keeps tokens for as long as they live", async () => {
      await store.write(async (writer) => {
        await writer.putToken("old", kept("d"));
        expect(await writer.token("old")).toEqual(kept("d"));
      });
      time = TOKEN_LIFE / 2;
      await store.write((writer) => writer.putToken("\ud800", kept("e")));
      expect(await token("old")).toEqual(kept("d"));
      expect(await token("\ud800")).toEqual(kept("e"));
      expect(await token("\ud801")).toBeUndefined();
      time = TOKEN_LIFE + 1;
      expect(await token("old")).toBeUndefined();
      expect(await token("\ud800")).toEqual(kept("e"));
      await store.write((writer) => writer.putToken("old", kept("f")));
      expect(await token("old")).toEqual(kept("f"));
      expect(await token("\ud800")).toEqual(kept("e"));
      time = 2 * TOKEN_LIFE;
      expect(await token("old")).toEqual(kept("f"));
      expect(await token("\ud800")).toBeUndefined();
    });

    it("undoes tokens with the body that throws", async () => {
      await store.write((writer) => writer.putToken("old", kept("d")));
      const failed = store.write(async (writer) => {
        await writer.putToken("new", kept("e"));
        await writer.putToken("old", kept("f"));
        expect(await writer.token("old")).toEqual(kept("f"));
        throw new Error("refused");
      });
      await expect(failed).rejects.toThrow("refused");
      expect(await token("new")).toBeUndefined();
      expect(await token("old")).toEqual(kept("d"));
    });

    it("tells its changes in order, with those that were undone left out", async () => {
      const told = vi.fn();
      const end = store.subscribe(told);
      time = 5;
      await store.write(async (writer) => {
        await writer.put("virtualNode/m/a", sampleRecord("a"));
        await writer.put("virtualNode/m/a", sampleRecord("a", 2));
        await writer.delete("virtualNode/m/absent");
      });
      expect(told).toHaveBeenCalledTimes(1);
      await store.write((writer) => writer.get("virtualNode/m/a"));
      await store.write((writer) => writer.delete("virtualNode/m/absent"));
      const failed = store.write(async (writer) => {
        await writer.put("virtualNode/m/b", sampleRecord("b"));
        throw new Error("refused");
      });
      await expect(failed).rejects.toThrow("refused");
      expect(told).toHaveBeenCalledTimes(1);
      end();
      time = 6;
      await store.write((writer) => writer.delete("virtualNode/m/a"));
      expect(told).toHaveBeenCalledTimes(1);
      expect(await store.lastEvent()).toBe(3);
      const [created, updated, deleted] = [
        { id: 1, key: "virtualNode/m/a", what: "created", at: 5 },
        { id: 2, key: "virtualNode/m/a", what: "updated", at: 5 },
        { id: 3, key: "virtualNode/m/a", what: "deleted", at: 6 },
      ];
      expect(await store.events(0, 100)).toEqual(ok([created, updated, deleted]));
      expect(await store.events(1, 1)).toEqual(ok([updated]));
      expect(await store.events(3, 100)).toEqual(ok([]));
      expect(await store.events(4, 100)).toEqual(err("gone"));
    });

    it("says which events are gone, and keeps the newest", async () => {
      expect(await store.lastEvent()).toBe(0);
      expect(await store.events(0, 100)).toEqual(ok([]));
      const count = 5 * KEPT;
      for (let version = 1; version <= count; version += 1)
        await store.write((writer) => writer.put("virtualNode/m/a", sampleRecord("a", version)));
      expect(await store.events(0, 100)).toEqual(err("gone"));
      const kept = await store.events(count - KEPT, 100);
      expect(kept.ok && kept.value.map(({ id }) => id)).toEqual(
        Array.from({ length: KEPT }, (_, index) => count - KEPT + 1 + index),
      );
    });

    it("numbers events without gaps, whatever writers do at once", async () => {
      const writers = Array.from({ length: KEPT + 4 }, (_, index) =>
        store.write(async (writer) => {
          await writer.put(`virtualNode/m/${index}`, sampleRecord(`${index}`));
          if (index % 3 === 0) throw new Error("refused");
        }),
      );
      await Promise.allSettled(writers);
      const found = await store.events(0, 100);
      expect(found.ok && found.value.map(({ id, key }) => [id, key])).toEqual(
        Array.from({ length: KEPT + 4 }, (_, index) => index)
          .filter((index) => index % 3 !== 0)
          .map((index, place) => [place + 1, `virtualNode/m/${index}`]),
      );
    });

    it("gives the rows of the records that it lists, after updates too", async () => {
      const names = ["a", "b c", "ü,/", "d"];
      await store.write(async (writer) => {
        for (const [index, each] of names.entries()) {
          const record = sampleRecord(each, index + 1);
          await writer.put(idOf(record.ref), { ...record, createdAt: index, lastUpdatedAt: 2 * index });
        }
        const changed = sampleRecord("d", 9);
        await writer.put(idOf(changed.ref), changed);
      });
      const rowOf = (key: string, row: Omit<StoredRow, "key">): StoredRow => {
        const { version, createdAt, lastUpdatedAt } = row;
        return { key, version, createdAt, lastUpdatedAt };
      };
      const last = idOf(sampleRecord("b c").ref);
      for (const range of [
        { prefix: VIRTUAL_NODE, limit: 10 },
        { prefix: VIRTUAL_NODE, after: last, limit: 1 },
        { prefix: "virtualNode/none/", limit: 10 },
      ]) {
        const [records, rows] = await store.read(async (reader) => [
          await reader.list(range),
          await reader.rows(range),
        ]);
        expect(rows.map((row) => rowOf(row.key, row))).toEqual(
          records.map((record) => rowOf(idOf(record.ref), record)),
        );
      }
    });

    it("does what an ordered map does", async () => {
      const key = fc.constantFrom(
        "virtualNode/m/a",
        "virtualNode/m/b",
        "virtualNode/m/c",
        "virtualNode/l/a",
        "virtualNode/m/a%2F",
        "virtualNode/m/aa",
      );
      const step = fc.record({ key, version: fc.nat(9), remove: fc.boolean() });
      await fc.assert(
        fc.asyncProperty(
          fc.array(step, { maxLength: 12 }),
          key,
          fc.integer({ min: 1, max: 4 }),
          async (steps, after, limit) => {
            await store.write(async (writer) => {
              for (const { ref } of await writer.list({ prefix: "", limit: 100 }))
                await writer.delete(idOf(ref));
            });
            const model = new Map<string, number>();
            for (const { key: name, version, remove } of steps) {
              await store.write((writer) =>
                remove
                  ? writer.delete(name)
                  : writer.put(name, { ...sampleRecord("", version), ref: refOf(name) }),
              );
              if (remove) model.delete(name);
              else model.set(name, version);
            }
            const expected = [...model.keys()]
              .sort()
              .filter((name) => name.startsWith("virtualNode/m/") && name > after);
            const found = await keys("virtualNode/m/", after, limit);
            expect(found).toEqual(expected.slice(0, limit).map((id) => refOf(id).name));
          },
        ),
        propertyRuns(50),
      );
    });
  });
}
