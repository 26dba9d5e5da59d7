import fc from "fast-check";
import { openDB } from "idb";
import { describe, expect, it } from "vitest";
import { addNode } from "../../../../editor/commands/add-node.ts";
import { Editor } from "../../../../editor/editor.ts";
import { newDesign } from "../../../../editor/new-design.ts";
import type { Result } from "../../../../lib/result.ts";
import { copyDesign, type Design } from "../../../../model/design/design.ts";
import { holedDesign } from "../../../../model/testing/holed-design.ts";
import { propertyRuns } from "../../../../model/testing/property-runs.ts";
import { openDatabase } from "../database.ts";
import { storedDesign } from "../stored-design.ts";
import { testBrowser } from "../testing/browser-storage.ts";
import { keepAutomatic } from "./automatic-versions.ts";
import { thinned } from "./thinned.ts";
import { packVersion, unpackVersion } from "./version-content.ts";
import type { VersionRow } from "./version-row.ts";
import { Versions } from "./versions.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const MESH = "mesh/shop";

function value<T>(result: Result<T, { readonly reason: string }>): T {
  if (!result.ok) throw new Error(result.error.reason);
  return result.value;
}

function draw(editor: Editor, name: string): void {
  editor.run(addNode, { mesh: MESH, name, port: "8080", protocol: "http", hostname: `${name}.shop.local` });
}

async function setUp() {
  const browser = await testBrowser();
  const editor = new Editor(newDesign("shop"));
  const versions = new Versions(browser.environment, "d");
  const waiting: (() => void)[] = [];
  keepAutomatic(editor, versions, {
    now: () => browser.clock.now,
    later: (run) => {
      waiting.push(run);
      return () => undefined;
    },
  });
  const settle = async () => {
    for (const run of waiting.splice(0)) run();
    return value(await versions.list());
  };
  return { ...browser, editor, versions, settle };
}

describe("versions", () => {
  it("has the bytes that earlier programs made of the same design", async () => {
    await fc.assert(
      fc.asyncProperty(holedDesign(), async ({ holed }) => {
        const sorted = (value: unknown): unknown =>
          typeof value !== "object" || value === null || Array.isArray(value)
            ? value
            : Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
        const text = JSON.stringify(storedDesign(holed), (_, value: unknown) => sorted(value));
        const packed = new Blob([new Uint8Array(await packVersion(holed))]);
        const unpacked = packed.stream().pipeThrough(new DecompressionStream("deflate-raw"));
        expect(await new Response(unpacked).text()).toBe(text);
      }),
      propertyRuns(20),
    );
  });

  it("holds any design, and gives it back whole", async () => {
    await fc.assert(
      fc.asyncProperty(holedDesign(), async ({ holed }) => {
        expect(await unpackVersion(await packVersion(holed))).toEqual(copyDesign(holed));
      }),
      propertyRuns(20),
    );
  });

  it("counts what changed against the one before, also when one between is removed and put back", async () => {
    const { editor, versions, clock } = await setUp();
    value(await versions.keep(editor.design, { name: "empty" }));
    draw(editor, "a");
    clock.now += MINUTE;
    const one = value(await versions.keep(editor.design, { name: "one", note: "first node" }));
    draw(editor, "b");
    clock.now += MINUTE;
    value(await versions.keep(editor.design, { name: "two" }));
    const counts = async () => value(await versions.list()).map((row) => row.counts);
    const added = (count: number) => ({ added: count, changed: 0, removed: 0 });
    expect(await counts()).toEqual([added(1), added(1), undefined]);
    const removed = value(await versions.remove(one?.id ?? ""));
    expect(await counts()).toEqual([added(2), undefined]);
    value(await versions.putBack(removed));
    expect(await counts()).toEqual([added(1), added(1), undefined]);
    expect(value(await versions.open(one?.id ?? "")).resources.has("virtualNode/shop/a")).toBe(true);
  });

  it("keeps the state of the moment in which it was asked to", async () => {
    const { editor, versions } = await setUp();
    const one = versions.keep(editor.design, { name: "one" });
    const two = versions.keep(editor.design, { name: "two" });
    draw(editor, "a");
    const ids = [value(await one)?.id ?? "", value(await two)?.id ?? ""];
    for (const id of ids) expect(value(await versions.open(id)).resources.size).toBe(1);
  });

  it("ends what it was asked for when its design is closed meanwhile", async () => {
    const { editor, versions } = await setUp();
    const asked = versions.keep(editor.design, { name: "one" });
    versions.close();
    expect(value(await asked)?.id).toBeDefined();
    await expect(versions.keep(editor.design, { name: "two" })).resolves.toMatchObject({ ok: true });
  });

  it("is added to a browser that kept designs before there were versions", async () => {
    const old = await openDB("before-versions", 1, {
      upgrade(db) {
        db.createObjectStore("designs", { keyPath: "id" });
        db.createObjectStore("snapshots", { keyPath: "id" });
        db.createObjectStore("journal", { keyPath: ["id", "seq"] });
        db.createObjectStore("aside", { autoIncrement: true });
      },
    });
    await old.put("designs", { id: "d", name: "Shop" });
    old.close();
    const database = value(await openDatabase("before-versions"));
    expect(await database.get("designs", "d")).toMatchObject({ name: "Shop" });
    expect(await database.getAll("versions")).toEqual([]);
    database.close();
  });

  it("shares equal contents, and keeps no automatic version twice", async () => {
    const { editor, versions, database } = await setUp();
    value(await versions.keep(editor.design, { name: "one" }));
    value(await versions.keep(editor.design, { name: "two" }));
    expect(value(await versions.keep(editor.design, { reason: "apply", label: "local" }))).toBeUndefined();
    expect(value(await versions.list())).toHaveLength(2);
    expect(await database.count("contents")).toBe(1);
  });

  it("keeps the state before the first step, before the first after a pause, and before an import", async () => {
    const { editor, versions, clock, settle } = await setUp();
    draw(editor, "a");
    draw(editor, "b");
    expect((await settle()).map(({ reason, resources }) => [reason, resources])).toEqual([["start", 0]]);
    clock.now += MINUTE;
    draw(editor, "c");
    expect(await settle()).toHaveLength(1);
    clock.now += 10 * MINUTE;
    draw(editor, "d");
    expect((await settle())[0]).toMatchObject({ reason: "pause", resources: 3, label: "Add d" });
    clock.now += MINUTE;
    editor.apply(
      { resources: { removed: { "virtualNode/shop/a": node(editor.design) } } },
      "Import 1 resource",
    );
    const [newest] = await settle();
    expect(newest).toMatchObject({ reason: "import", resources: 4 });
    expect([...value(await versions.open(newest?.id ?? "")).resources.keys()]).toContain(
      "virtualNode/shop/a",
    );
  });

  it("keeps a version each 30 minutes of work without a pause", async () => {
    const { editor, clock, settle } = await setUp();
    for (let step = 0; step < 13; step += 1) {
      draw(editor, `n${step}`);
      await settle();
      clock.now += 5 * MINUTE;
    }
    expect((await settle()).map(({ reason }) => reason)).toEqual(["interval", "interval", "start"]);
  });

  it("says what is not kept, and says no more once it is", async () => {
    const { editor, versions, environment } = await setUp();
    environment.database.transaction = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    expect((await versions.keep(editor.design, { name: "one" })).ok).toBe(false);
    expect(versions.problem).toContain("full");
    Reflect.deleteProperty(environment.database, "transaction");
    value(await versions.keep(editor.design, { name: "one" }));
    expect(versions.problem).toBeUndefined();
  });

  it("lists what it can though a record is broken, and says so where it is opened", async () => {
    const { editor, versions, database } = await setUp();
    const kept = value(await versions.keep(editor.design, { name: "one" }));
    await database.put("contents", {
      design: "d",
      key: kept?.content ?? "",
      data: Uint8Array.of(1, 2),
    });
    draw(editor, "a");
    value(await versions.keep(editor.design, { name: "two" }));
    expect(value(await versions.list())).toHaveLength(2);
    expect(await versions.open(kept?.id ?? "")).toMatchObject({
      ok: false,
      error: { code: "version-damaged" },
    });
  });
});

function node(design: Design) {
  const resource = design.resources.get("virtualNode/shop/a");
  if (resource === undefined) throw new Error("no node");
  return resource;
}

describe("thinning", () => {
  const rows = fc
    .array(
      fc.record({
        age: fc.integer({ min: 0, max: 200 * 24 * 60 }),
        named: fc.boolean(),
        bytes: fc.integer({ min: 1, max: 50 }),
      }),
      { maxLength: 60 },
    )
    .map((made) =>
      made.map(
        ({ age, named, bytes }, index): VersionRow => ({
          design: "d",
          id: String(index),
          at: 400 * DAY - age * MINUTE,
          ...(named ? { name: "x" } : { reason: "pause", label: "Add a" }),
          resources: 0,
          content: String(index),
          bytes,
        }),
      ),
    );
  const now = 400 * DAY;

  it("never takes a named version, one of the last day, or the last one of a day or month", () => {
    fc.assert(
      fc.property(rows, (all) => {
        const gone = new Set(thinned(all, now));
        for (const row of all) {
          if (!gone.has(row.id)) continue;
          expect(row.name).toBeUndefined();
          expect(now - row.at).toBeGreaterThan(DAY);
          const span = now - row.at <= 30 * DAY ? DAY : 30 * DAY;
          const later = all.filter(
            ({ id, at, name }) =>
              name === undefined &&
              id !== row.id &&
              at >= row.at &&
              Math.floor(at / span) === Math.floor(row.at / span),
          );
          expect(later.some(({ id }) => !gone.has(id))).toBe(true);
        }
      }),
      propertyRuns(),
    );
  });

  it("keeps to the limit of bytes but for the newest, and thins no further when asked again", () => {
    fc.assert(
      fc.property(rows, (all) => {
        const gone = thinned(all, now, 100);
        const left = all.filter(({ id }) => !gone.includes(id));
        const automatic = left.filter(({ name }) => name === undefined);
        const bytes = automatic.reduce((sum, row) => sum + row.bytes, 0);
        expect(bytes <= 100 || automatic.length === 1).toBe(true);
        expect(thinned(left, now, 100)).toEqual([]);
      }),
      propertyRuns(),
    );
  });
});
