import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { addNode } from "../../../editor/commands/add-node.ts";
import type { Editor } from "../../../editor/editor.ts";
import { newDesign } from "../../../editor/new-design.ts";
import { writeMeshJson } from "../../../formats/mesh-json/write.ts";
import { copyDesign } from "../../../model/design/design.ts";
import { busy } from "../../app/busy/busy.ts";
import { SavedDesigns } from "../designs/saved-designs.ts";
import { testBrowser } from "../designs/testing/browser-storage.ts";
import { Opening } from "../opening.ts";
import { FileMarks } from "./file-marks.ts";
import { openFile } from "./open-served-file.ts";
import { readContent } from "./served-file.ts";

const NODE = "virtualNode/shop/a";

/** A disk with one file, behind `fetch` as the server answers it. */
function disk(text: string | undefined) {
  const state = { text, version: 1, puts: 0, isDown: false };
  const watchers = new Set<(etag: string | null) => void>();
  const etag = () => (state.text === undefined ? undefined : `"${state.version}"`);
  const change = (next: string) => {
    state.text = next;
    state.version += 1;
    for (const watcher of watchers) watcher(etag() ?? null);
  };
  const fetchLike = async (_url: unknown, init: RequestInit = {}): Promise<Response> => {
    if (state.isDown) throw new TypeError("failed to fetch");
    if (init.method !== "PUT") {
      if (state.text === undefined) return Response.json({ code: "FileMissing" }, { status: 404 });
      return new Response(state.text, { headers: { etag: etag() ?? "" } });
    }
    const headers = new Headers(init.headers);
    const expected = headers.get("if-match") ?? undefined;
    if (expected !== etag()) return Response.json({ code: "FileChanged" }, { status: 412 });
    state.puts += 1;
    change(await new Response(init.body ?? null).text());
    return new Response(null, { status: 204, headers: { etag: etag() ?? "" } });
  };
  const watch = (watcher: (etag: string | null) => void) => {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  };
  return { state, change, fetch: fetchLike as typeof fetch, watch };
}

type Disk = ReturnType<typeof disk>;
type Browser = Awaited<ReturnType<typeof testBrowser>>;

async function asked(on: Disk, { environment, storage }: Browser): Promise<Parameters<typeof openFile>> {
  const content = await readContent(on.fetch);
  if (!content.ok) throw new Error(content.error.reason);
  const marks = new FileMarks(storage, "shop.mesh.json");
  const onLeave = () => () => undefined;
  const env = { fetch: on.fetch, watch: on.watch, onLeave, marks, now: () => 5 };
  const file = { name: "shop.mesh.json", content: content.value };
  return [new SavedDesigns(environment), file, env, new Opening(file.name)];
}

async function open(on: Disk, browser: Browser) {
  const opened = await openFile(...(await asked(on, browser)));
  if (!opened.ok) throw new Error(opened.error.reason);
  return { editor: opened.value.opened.editor, connection: opened.value.connection };
}

function draw(editor: Editor, name: string): void {
  editor.run(addNode, { mesh: "mesh/shop", name, port: "80", protocol: "http", hostname: `${name}.local` });
}

const SHOP = writeMeshJson(newDesign("shop")).text;
const withNode = (name: string) =>
  SHOP.replace(
    "  ],",
    `,\n    { "kind": "virtualNode", "meshName": "shop", "virtualNodeName": "${name}", "spec": {} }\n  ],`,
  );

/** A file that takes many slices to open. */
const LARGE = (): string => {
  const design = copyDesign(newDesign("shop"));
  for (let i = 0; i < 1500; i += 1)
    design.resources.set(`virtualNode/shop/n${i}`, { spec: { listeners: [{ portMapping: { port: i } }] } });
  return writeMeshJson(design).text;
};

describe("a large file", () => {
  // On a fast machine it would be read before there is anything to tell: here each look at the clock takes a while.
  beforeEach(() => {
    let now = 0;
    vi.spyOn(performance, "now").mockImplementation(() => {
      now += 4;
      return now;
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it("tells how far its opening is, and is opened whole", async () => {
    const on = disk(LARGE());
    const told: (string | undefined)[] = [];
    const shares: number[] = [];
    const stop = busy.subscribe(() => {
      told.push(busy.value?.text);
      if (busy.value?.share !== undefined) shares.push(busy.value.share);
    });
    const { editor, connection } = await open(on, await testBrowser());
    stop();
    busy.set(undefined);
    expect(new Set(told)).toEqual(new Set(["Opening shop.mesh.json"]));
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(editor.design.resources.size).toBe(1501);
    expect(editor.problems.isPending).toBe(true);
    await connection.close();
    expect(on.state.puts).toBe(0);
  });

  it("is not opened where the user stops that, and can be opened again", async () => {
    const on = disk(LARGE());
    const browser = await testBrowser();
    const stop = busy.subscribe(() => busy.value?.stop?.());
    const opened = await openFile(...(await asked(on, browser)));
    stop();
    busy.set(undefined);
    expect(opened).toMatchObject({ ok: false, error: { code: "opening-stopped" } });
    const again = await open(on, browser);
    expect(again.editor.design.resources.size).toBe(1501);
    await again.connection.close();
    busy.set(undefined);
    expect(on.state.puts).toBe(0);
  });
});

describe("a design in a file on disk", () => {
  it("is written after an edit, and only then", async () => {
    const on = disk(`  ${SHOP}`);
    const browser = await testBrowser();
    const { editor, connection } = await open(on, browser);
    await connection.flush();
    expect(on.state.puts).toBe(0);
    draw(editor, "a");
    expect(connection.state.save.kind).toBe("saving");
    await expect.poll(() => on.state.text).toBe(writeMeshJson(editor.design).text);
    await expect.poll(() => connection.state.save).toEqual({ kind: "saved", at: 5 });
    await connection.close();

    const again = await open(on, browser);
    expect(again.editor.history).toEqual(editor.history);
    expect(again.connection.state.disk).toBeUndefined();
    await again.connection.close();
  });

  it.each([
    ["done", false],
    ["taken back", true],
  ])("is never written with a part of a large step, which then is %s", async (_how, isStopped) => {
    const on = disk(SHOP);
    const { editor, connection } = await open(on, await testBrowser());
    const ids = Array.from({ length: 100 }, (_, i) => `virtualNode/shop/n${i}`);
    const added = Object.fromEntries(ids.map((id) => [id, { spec: {} }]));
    draw(editor, "a");
    const work = editor.applying({ resources: { added } }, "Paste 100 resources", 10);
    for (let i = 0; i < 4; i += 1) work.next();
    expect(editor.design.resources.size).toBeGreaterThan(20);
    // Longer than edits are gathered.
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(on.state.puts).toBe(0);
    let step = work.next(isStopped);
    while (step.done !== true) step = work.next();
    await expect.poll(() => connection.state.save.kind).toBe("saved");
    await connection.close();
    expect(on.state.text).toBe(writeMeshJson(editor.design).text);
    expect(editor.design.resources.size).toBe(isStopped ? 2 : 102);
  });

  it("has what was drawn while the server was away, once it is back", async () => {
    const on = disk(SHOP);
    const browser = await testBrowser();
    const { editor, connection } = await open(on, browser);
    on.state.isDown = true;
    draw(editor, "a");
    await expect.poll(() => connection.state.save.kind).toBe("failed");
    await connection.close();
    on.state.isDown = false;
    const again = await open(on, browser);
    expect(await again.connection.flush()).toBe(true);
    expect(on.state.text).toBe(writeMeshJson(editor.design).text);
    await again.connection.close();
  });

  it("takes a file that changed while it was closed, as a step that can be undone", async () => {
    const on = disk(SHOP);
    const browser = await testBrowser();
    const first = await open(on, browser);
    draw(first.editor, "a");
    await first.connection.close();
    on.change(withNode("b"));
    const again = await open(on, browser);
    expect([...again.editor.design.resources.keys()].sort()).toEqual(["mesh/shop", "virtualNode/shop/b"]);
    again.editor.undo();
    expect(again.editor.design.resources.has(NODE)).toBe(true);
    await again.connection.close();
  });

  it("never writes over a change on disk before the user decided", async () => {
    const on = disk(SHOP);
    const { editor, connection } = await open(on, await testBrowser());
    const changed = withNode("b");
    on.change(changed);
    await expect.poll(() => connection.state.disk?.theirs?.resources.has("virtualNode/shop/b")).toBe(true);
    draw(editor, "a");
    await connection.flush();
    expect(on.state.text).toBe(changed);
    connection.state.disk?.keepMine();
    await expect.poll(() => on.state.text).toBe(writeMeshJson(editor.design).text);

    on.change(withNode("c"));
    await expect.poll(() => connection.state.disk).toBeDefined();
    connection.state.disk?.takeTheirs();
    expect([...editor.design.resources.keys()].sort()).toEqual(["mesh/shop", "virtualNode/shop/c"]);
    await connection.close();
    expect(on.state.text).toBe(withNode("c"));
  });

  it("says that a changed file cannot be read, and lets it be kept out", async () => {
    // Loaded when first needed, which takes its time where everything is compiled first.
    await import("./why-unreadable.ts");
    const on = disk(SHOP);
    const { editor, connection } = await open(on, await testBrowser());
    on.change("{");
    await expect.poll(() => connection.state.disk?.reason).toContain("cannot be read");
    connection.state.disk?.takeTheirs();
    expect(connection.state.disk).toBeDefined();
    connection.state.disk?.keepMine();
    await expect.poll(() => on.state.text).toBe(writeMeshJson(editor.design).text);
    await connection.close();
  });
});
