import { chmod, copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { StoreOptions } from "../../control-plane/store/store-options.ts";
import { sampleRecord, storeContract } from "../../control-plane/store/testing/store-contract.ts";
import { agreesWithModel, type StoreSource } from "../../control-plane/testing/model/agrees-with-model.ts";
import { err, ok } from "../../lib/result.ts";
import { idOf } from "../../model/reference/ref.ts";
import { databaseProblemText } from "./database-problem.ts";
import { openSqliteStore, type SqliteStore } from "./sqlite-store.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "meshwright-store-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const OPTIONS: StoreOptions = { now: () => 0 };

function opened(name = "test.db", options = OPTIONS): SqliteStore {
  const result = openSqliteStore(join(folder, name), options);
  if (!result.ok) throw new Error(databaseProblemText(result.error));
  return result.value;
}

storeContract("SQLite", async (options) => {
  const store = opened("test.db", options);
  return { store, close: () => store.close() };
});

it("random sequences of operations agree with a small model on SQLite too", async () => {
  let count = 0;
  const source: StoreSource<SqliteStore> = {
    open: () => {
      count += 1;
      return opened(`model-${count}.db`);
    },
    close: (store) => store.close(),
  };
  await agreesWithModel(source, 20);
});

describe("SQLite database", () => {
  it("keeps everything after it is closed and opened again", async () => {
    const first = opened();
    await first.write((writer) => writer.put("virtualNode/m/a", sampleRecord("a")));
    await first.close();
    const second = opened();
    expect(await second.read((reader) => reader.get("virtualNode/m/a"))).toEqual(sampleRecord("a"));
    await second.close();
  });

  it("counts its changes on where it left off", async () => {
    const first = opened();
    for (const name of ["a", "b"])
      await first.write((writer) => writer.put(`virtualNode/m/${name}`, sampleRecord(name)));
    await first.close();
    const second = opened("test.db", { ...OPTIONS, keptEvents: 1 });
    await second.write((writer) => writer.delete("virtualNode/m/a"));
    expect(await second.events(2, 10)).toEqual(
      ok([{ id: 3, key: "virtualNode/m/a", what: "deleted", at: 0 }]),
    );
    expect(await second.events(0, 10)).toEqual(err("gone"));
    await second.close();
    const third = opened();
    await third.write((writer) => writer.put("virtualNode/m/c", sampleRecord("c")));
    expect(await third.lastEvent()).toBe(4);
    await third.close();
  });

  it("shows a write to other connections before its promise resolves", async () => {
    const store = opened();
    const other = opened();
    await store.write((writer) => writer.put("virtualNode/m/a", sampleRecord("a")));
    expect(await other.read((reader) => reader.get("virtualNode/m/a"))).toEqual(sampleRecord("a"));
    await other.close();
    await store.close();
  });

  it("of the first version is brought up to date, with who names whom", async () => {
    const old = new Database(join(folder, "test.db"));
    old.exec("CREATE TABLE meshwright_schema (version INTEGER PRIMARY KEY NOT NULL) STRICT");
    old.exec("INSERT INTO meshwright_schema (version) VALUES (1)");
    old.exec("CREATE TABLE resources (key TEXT PRIMARY KEY NOT NULL, record TEXT NOT NULL) STRICT");
    const add = old.prepare<[string, string]>("INSERT INTO resources VALUES (?, ?)");
    const spec = { backends: [{ virtualService: { virtualServiceName: "x" } }] };
    const names = Array.from({ length: 2500 }, (_, index) => `n${String(index).padStart(4, "0")}`);
    old.exec("BEGIN");
    for (const name of names)
      add.run(`virtualNode/m/${name}`, JSON.stringify({ ...sampleRecord(name), spec }));
    old.exec("COMMIT");
    old.close();

    const store = opened();
    const found = await store.write((writer) => writer.referrers("virtualService/m/x", { limit: 5000 }));
    expect(found).toEqual(names.map((name) => `virtualNode/m/${name}`));
    expect(await store.read((reader) => reader.get("virtualNode/m/n0000"))).toMatchObject({ spec });
    await store.close();
  });

  it("writes what is waiting before it closes", async () => {
    const store = opened();
    const write = store.write((writer) => writer.put("virtualNode/m/a", sampleRecord("a")));
    await store.close();
    await write;
    const again = opened();
    expect(await again.read((reader) => reader.get("virtualNode/m/a"))).toEqual(sampleRecord("a"));
    await again.close();
  });

  // Nothing is denied to root.
  it.skipIf(process.getuid?.() === 0)("that may not be written is told as such", async () => {
    await opened().close();
    for (const [path, mode] of [
      [join(folder, "test.db"), 0o444],
      [folder, 0o555],
    ] as const) {
      await chmod(path, mode);
      const result = openSqliteStore(join(folder, "test.db"), OPTIONS);
      expect(result.ok ? "opened" : databaseProblemText(result.error)).toContain("cannot be written: EACCES");
      await chmod(path, 0o755);
    }
  });

  it("refuses a file that is no database, and leaves it as it was", async () => {
    for (const [name, text] of [
      ["notes.txt", "x"],
      ["long.txt", "not a database ".repeat(400)],
    ] as const) {
      const path = join(folder, name);
      await writeFile(path, text);
      const result = openSqliteStore(path, OPTIONS);
      expect(result).toMatchObject({ ok: false, error: { code: "not-ours", path } });
      expect(await readFile(path, "utf8")).toBe(text);
    }
  });

  it("refuses a damaged database, a database of another program and one of a newer version", async () => {
    const damaged = join(folder, "damaged.db");
    await writeFile(damaged, Buffer.concat([Buffer.from("SQLite format 3\0"), Buffer.alloc(5000, 7)]));
    expect(openSqliteStore(damaged, OPTIONS)).toMatchObject({ ok: false, error: { code: "unreadable" } });

    const foreign = new Database(join(folder, "foreign.db"));
    foreign.exec("CREATE TABLE songs (title TEXT)");
    foreign.close();
    expect(openSqliteStore(join(folder, "foreign.db"), OPTIONS)).toMatchObject({
      ok: false,
      error: { code: "not-ours" },
    });

    await opened("newer.db").close();
    const newer = new Database(join(folder, "newer.db"));
    newer.exec("INSERT INTO meshwright_schema (version) VALUES (99)");
    newer.close();
    const result = openSqliteStore(join(folder, "newer.db"), OPTIONS);
    expect(result).toMatchObject({ ok: false, error: { code: "newer" } });
    if (!result.ok) expect(databaseProblemText(result.error)).toContain("version 99");
  });

  it("is looked through where it was not closed, and refused where a page is damaged", async () => {
    const first = opened();
    await first.write(async (writer) => {
      for (let index = 0; index < 200; index += 1) {
        const record = sampleRecord(`n${index}`);
        await writer.put(idOf(record.ref), record);
      }
    });
    await first.close();
    const second = opened();
    await second.write((writer) => writer.put("virtualNode/m/late", sampleRecord("late")));
    for (const end of ["", "-wal"])
      await copyFile(join(folder, `test.db${end}`), join(folder, `copy.db${end}`));
    await second.close();
    const copy = await readFile(join(folder, "copy.db"));
    copy.fill(7, 5 * 4096, 9 * 4096);
    await writeFile(join(folder, "copy.db"), copy);
    expect(openSqliteStore(join(folder, "copy.db"), OPTIONS)).toMatchObject({
      ok: false,
      error: { code: "unreadable" },
    });
  });

  it("says so where the database cannot be made", () => {
    expect(openSqliteStore(join(folder, "absent", "x.db"), OPTIONS)).toMatchObject({
      ok: false,
      error: { code: "unreadable" },
    });
  });
});
