import { expect, test } from "vitest";
import { memoryStore } from "./memory-store.ts";
import { sampleRecord, storeContract } from "./testing/store-contract.ts";

storeContract("memory", async (options) => ({ store: memoryStore(options), close: async () => undefined }));

test("who followed the store of a process before hears that its events are gone", async () => {
  const stores = [1000, 2000].map((eventsFrom) => memoryStore({ now: () => 0 }, { eventsFrom }));
  const [before, after] = stores;
  if (before === undefined || after === undefined) throw new Error("two stores");
  await before.write((writer) => writer.put("virtualNode/m/a", sampleRecord("a")));
  const last = await before.lastEvent();
  expect(await before.events(last - 1, 10)).toMatchObject({ ok: true, value: [{ id: last }] });
  for (const name of ["b", "c"]) {
    await after.write((writer) => writer.put(`virtualNode/m/${name}`, sampleRecord(name)));
  }
  expect(await after.events(last, 10)).toEqual({ ok: false, error: "gone" });
});
