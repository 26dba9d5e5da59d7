import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { propertyRuns } from "../../../model/testing/property-runs.ts";
import type { Store } from "../store.ts";
import type { StoredResource } from "../stored-resource.ts";

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

/** What every store must do; a new store runs this suite in its own test file. */
export function storeContract(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`store contract: ${name}`, () => {
    let store: Store;
    let close: () => Promise<void>;
    beforeEach(async () => {
      ({ store, close } = await open());
    });
    afterEach(() => close());

    const keys = (prefix: string, after?: string, limit = 100): Promise<string[]> =>
      store.read(async (reader) =>
        (await reader.list({ prefix, limit, ...(after === undefined ? {} : { after }) })).map(
          ({ ref }) => ref.name,
        ),
      );

    it("gives back what was put, to the last character", async () => {
      await store.write((writer) => writer.put("n/a", sampleRecord("a")));
      expect(await store.read((reader) => reader.get("n/a"))).toEqual(sampleRecord("a"));
      expect(await store.read((reader) => reader.get("n/b"))).toBeUndefined();
    });

    it("replaces and deletes; deleting nothing is no error", async () => {
      await store.write((writer) => writer.put("n/a", sampleRecord("a")));
      await store.write((writer) => writer.put("n/a", sampleRecord("a", 2)));
      expect((await store.read((reader) => reader.get("n/a")))?.version).toBe(2);
      await store.write((writer) => writer.delete("n/a"));
      await store.write((writer) => writer.delete("n/a"));
      expect(await store.read((reader) => reader.get("n/a"))).toBeUndefined();
    });

    it("lists one prefix in the order of keys, after a key that need not exist", async () => {
      await store.write(async (writer) => {
        for (const key of ["b", "a%20b", "a", "a-b", "Z", "0"])
          await writer.put(`n/m/${key}`, sampleRecord(key));
        await writer.put("n/m2/x", sampleRecord("x"));
        await writer.put("n/m", sampleRecord("mesh"));
        await writer.put("n0", sampleRecord("other"));
      });
      expect(await keys("n/m/")).toEqual(["0", "Z", "a", "a%20b", "a-b", "b"]);
      expect(await keys("n/m/", undefined, 2)).toEqual(["0", "Z"]);
      expect(await keys("n/m/", "n/m/Z", 2)).toEqual(["a", "a%20b"]);
      expect(await keys("n/m/", "n/m/a%20")).toEqual(["a%20b", "a-b", "b"]);
      expect(await keys("n/m/", "n/m/b")).toEqual([]);
      expect(await keys("n/m/", "a")).toHaveLength(6);
      expect(await keys("n/m3/")).toEqual([]);
    });

    it("shows a body its own writes, and undoes all of a body that throws", async () => {
      await store.write((writer) => writer.put("n/a", sampleRecord("a")));
      const failed = store.write(async (writer) => {
        await writer.put("n/a", sampleRecord("a", 2));
        await writer.put("n/b", sampleRecord("b"));
        await writer.delete("n/a");
        expect(await writer.get("n/a")).toBeUndefined();
        expect((await writer.list({ prefix: "n/", limit: 10 })).map(({ ref }) => ref.name)).toEqual(["b"]);
        throw new Error("refused");
      });
      await expect(failed).rejects.toThrow("refused");
      expect(await store.read((reader) => reader.get("n/a"))).toEqual(sampleRecord("a"));
      expect(await store.read((reader) => reader.get("n/b"))).toBeUndefined();
    });

    it("runs concurrent writers one after another, and a failing one harms no other", async () => {
      const writers = Array.from({ length: 50 }, (_, index) =>
        store.write(async (writer) => {
          const version = (await writer.get("n/a"))?.version ?? 0;
          await writer.put("n/a", sampleRecord("a", version + 1));
          if (index % 5 === 0) throw new Error("refused");
        }),
      );
      const outcomes = await Promise.allSettled(writers);
      expect(outcomes.filter(({ status }) => status === "rejected")).toHaveLength(10);
      expect((await store.read((reader) => reader.get("n/a")))?.version).toBe(40);
    });

    it("does what an ordered map does", async () => {
      const key = fc.constantFrom("n/a", "n/b", "n/c", "m/a", "n/a%2F", "n/aa");
      const step = fc.record({ key, version: fc.nat(9), remove: fc.boolean() });
      await fc.assert(
        fc.asyncProperty(
          fc.array(step, { maxLength: 12 }),
          key,
          fc.integer({ min: 1, max: 4 }),
          async (steps, after, limit) => {
            await store.write(async (writer) => {
              for (const { ref } of await writer.list({ prefix: "", limit: 100 }))
                await writer.delete(ref.name);
            });
            const model = new Map<string, number>();
            for (const { key: name, version, remove } of steps) {
              await store.write((writer) =>
                remove ? writer.delete(name) : writer.put(name, sampleRecord(name, version)),
              );
              if (remove) model.delete(name);
              else model.set(name, version);
            }
            const expected = [...model.keys()].sort().filter((name) => name.startsWith("n/") && name > after);
            expect(await keys("n/", after, limit)).toEqual(expected.slice(0, limit));
          },
        ),
        propertyRuns(50),
      );
    });
  });
}
