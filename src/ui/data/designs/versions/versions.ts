import { err, ok, type Result } from "../../../../lib/result.ts";
import { copyDesign, type Design } from "../../../../model/design/design.ts";
import { refOf } from "../../../../model/reference/ref.ts";
import { type StorageProblem, storageProblem, versionsOf } from "../database.ts";
import type { Environment } from "../environment.ts";
import { thinned } from "./thinned.ts";
import { contentKey, packVersion, unpackVersion } from "./version-content.ts";
import type { ContentRow, VersionReason, VersionRow } from "./version-row.ts";

/** Why a version could not be kept or shown: one sentence, and what to do. */
export type VersionProblem =
  | StorageProblem
  | { readonly code: "version-damaged" | "version-missing"; readonly reason: string };

/** What a version is kept as: under a name, or for a reason. */
export type VersionWhy =
  | { readonly name: string; readonly note?: string }
  | { readonly reason: VersionReason; readonly label: string };

/** A version that was removed, to be put back. */
export interface RemovedVersion {
  readonly row: VersionRow;
  readonly content: ContentRow | undefined;
}

/** The versions of one design. They stand beside the design: nothing that fails here keeps it from being saved. */
export class Versions {
  readonly #env: Environment;
  readonly #design: string;
  readonly #channel: BroadcastChannel;
  readonly #listeners = new Set<() => void>();
  /** One thing after the other, so that what changed is counted against the right version. */
  #work: Promise<unknown> = Promise.resolve();
  #problem: string | undefined;
  #closed = false;

  constructor(env: Environment, design: string) {
    this.#env = env;
    this.#design = design;
    this.#channel = env.channel(`meshwright:versions:${design}`);
    this.#channel.onmessage = () => this.#heard();
  }

  /** Why the last version that should have been kept is not; undefined where it is. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /** All versions, the newest first. */
  list(): Promise<Result<VersionRow[], VersionProblem>> {
    return this.#do(async () => ok(await this.#rows()));
  }

  /** Keeps a state; where it is to be kept by itself and the newest version is the same, nothing. */
  async keep(design: Design, why: VersionWhy): Promise<Result<VersionRow | undefined, VersionProblem>> {
    // The design of an editor goes on changing while what came before this is done.
    const state = copyDesign(design);
    const kept = await this.#do(() => this.#keep(state, why));
    this.#problem = kept.ok ? undefined : kept.error.reason;
    this.#tell();
    return kept;
  }

  /** The design of a version. */
  open(id: string): Promise<Result<Design, VersionProblem>> {
    return this.#do(async () => {
      const row = await this.#env.database.get("versions", [this.#design, id]);
      if (row === undefined) return err(MISSING);
      const design = await this.#designOf(row);
      return design === undefined ? err(DAMAGED) : ok(design);
    });
  }

  /** Names a version; one that was kept by itself is never thinned out from then on. */
  async rename(id: string, name: string, note: string): Promise<Result<string, VersionProblem>> {
    const done = await this.#do(async () => {
      const row = await this.#env.database.get("versions", [this.#design, id]);
      if (row === undefined) return err(MISSING);
      const { note: _before, ...rest } = row;
      await this.#env.database.put("versions", { ...rest, name, ...(note === "" ? {} : { note }) });
      return ok(id);
    });
    this.#tell();
    return done;
  }

  /** Removes a version; `putBack` takes what this gives. */
  async remove(id: string): Promise<Result<RemovedVersion, VersionProblem>> {
    const done = await this.#do(async () => {
      const row = await this.#env.database.get("versions", [this.#design, id]);
      if (row === undefined) return err(MISSING);
      const content = await this.#env.database.get("contents", [this.#design, row.content]);
      await this.#forget([id]);
      await this.#recount();
      return ok({ row, content });
    });
    this.#tell();
    return done;
  }

  async putBack({ row, content }: RemovedVersion): Promise<Result<string, VersionProblem>> {
    const done = await this.#do(async () => {
      const tx = this.#env.database.transaction(["versions", "contents"], "readwrite");
      tx.objectStore("versions").put(row);
      if (content !== undefined) tx.objectStore("contents").put(content);
      await tx.done;
      await this.#recount();
      return ok(row.id);
    });
    this.#tell();
    return done;
  }

  /** Calls `listener` when the list may be another one, in this tab or by another. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Nobody here listens any more; what was asked for is still done, and told to other tabs. */
  close(): void {
    this.#listeners.clear();
    void this.#work.then(() => {
      this.#closed = true;
      this.#channel.close();
    });
  }

  async #keep(design: Design, why: VersionWhy): Promise<Result<VersionRow | undefined, VersionProblem>> {
    const data = await packVersion(design);
    const { database } = this.#env;
    const before = (await this.#rows())[0];
    const content = await this.#contentFor(data);
    if (before?.content === content && "reason" in why) return ok(undefined);
    const row: VersionRow = {
      design: this.#design,
      id: this.#env.token(),
      // Two in one millisecond keep their order.
      at: Math.max(this.#env.now(), (before?.at ?? 0) + 1),
      ...why,
      resources: [...design.resources.keys()].filter((id) => refOf(id).kind !== "mesh").length,
      content,
      bytes: data.length,
    };
    const tx = database.transaction(["versions", "contents"], "readwrite");
    await Promise.all([
      tx.objectStore("versions").put(row),
      tx.objectStore("contents").put({ design: this.#design, key: content, data }),
      tx.done,
    ]);
    await this.#forget(thinned(await this.#rows(), this.#env.now()));
    await this.#recount();
    return ok(row);
  }

  /** The key under which these bytes stand or can stand. */
  async #contentFor(data: Uint8Array): Promise<string> {
    let key = contentKey(data);
    for (;;) {
      const known = await this.#env.database.get("contents", [this.#design, key]);
      if (known === undefined || isSame(known.data, data)) return key;
      key += "+";
    }
  }

  async #rows(): Promise<VersionRow[]> {
    const rows = await this.#env.database.getAll("versions", versionsOf(this.#design));
    return rows.filter(isRow).sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
  }

  async #forget(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const left = (await this.#rows()).filter(({ id }) => !ids.includes(id));
    const used = new Set(left.map(({ content }) => content));
    const tx = this.#env.database.transaction(["versions", "contents"], "readwrite");
    for (const id of ids) tx.objectStore("versions").delete([this.#design, id]);
    for (const key of await tx.objectStore("contents").getAllKeys(versionsOf(this.#design))) {
      if (!used.has(key[1])) tx.objectStore("contents").delete(key);
    }
    await tx.done;
  }

  /** Counts again what changed where the version before is another one now. */
  async #recount(): Promise<void> {
    const rows = await this.#rows();
    for (const [index, row] of rows.entries()) {
      const before = rows[index + 1];
      if (row.against === before?.id) continue;
      const { against: _against, counts: _counts, ...rest } = row;
      const [then, now] = [before && (await this.#bytesOf(before)), await this.#bytesOf(row)];
      const counts = then && now && (await this.#env.countVersions(then, now));
      await this.#env.database.put("versions", {
        ...rest,
        ...(before === undefined ? {} : { against: before.id }),
        ...(counts === undefined ? {} : { counts }),
      });
    }
  }

  async #designOf(row: VersionRow): Promise<Design | undefined> {
    const bytes = await this.#bytesOf(row);
    return bytes && unpackVersion(bytes);
  }

  async #bytesOf({ content }: VersionRow): Promise<Uint8Array | undefined> {
    const row = await this.#env.database.get("contents", [this.#design, content]);
    return row?.data instanceof Uint8Array ? row.data : undefined;
  }

  #do<T>(task: () => Promise<Result<T, VersionProblem>>): Promise<Result<T, VersionProblem>> {
    const done = this.#work.then(task).catch((reason) => err(storageProblem(reason)));
    this.#work = done;
    return done;
  }

  #tell(): void {
    if (!this.#closed) this.#channel.postMessage("changed");
    this.#heard();
  }

  #heard(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

const MISSING: VersionProblem = {
  code: "version-missing",
  reason: "This version is not kept any longer. Choose another one.",
};
const DAMAGED: VersionProblem = {
  code: "version-damaged",
  reason: "This version is damaged and cannot be shown. Choose another one.",
};

function isRow(row: VersionRow): boolean {
  return typeof row.at === "number" && typeof row.content === "string";
}

function isSame(a: unknown, b: Uint8Array): boolean {
  return a instanceof Uint8Array && a.length === b.length && a.every((byte, index) => byte === b[index]);
}
