import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { RunningServer } from "../start-server.ts";
import { testFolder, testServer } from "../testing/test-server.ts";

let folder: string;
let remove: () => Promise<void>;
let server: RunningServer;
let path: string;
beforeEach(async () => {
  ({ path: folder, remove } = await testFolder());
  await mkdir(join(folder, "files"));
  path = join(folder, "files", "shop.mesh.json");
  await writeFile(path, "one\n");
  server = await testServer({ dataDirectory: join(folder, "data"), designFile: path });
});
afterEach(async () => {
  await server.close();
  await remove();
});

const read = (): Promise<Response> => fetch(`${server.url}/api/file`);
const save = (body: string, headers: Record<string, string>): Promise<Response> =>
  fetch(`${server.url}/api/file`, { method: "PUT", body, headers });
const etag = (answer: Response): string => answer.headers.get("etag") ?? "";

it("is read with its ETag, and named by health", async () => {
  const answer = await read();
  expect(await answer.text()).toBe("one\n");
  expect(etag(answer)).toMatch(/^".+"$/);
  expect(await (await fetch(`${server.url}/api/health`)).json()).toMatchObject({
    file: { name: "shop.mesh.json" },
  });
});

it("is replaced by a writer who knows its content, and left alone by others", async () => {
  const first = etag(await read());
  const saved = await save("two\n", { "if-match": first });
  expect(saved.status).toBe(204);
  expect(await readFile(path, "utf8")).toBe("two\n");
  expect(etag(saved)).toBe(etag(await read()));
  const stale = await save("three\n", { "if-match": first });
  expect(stale.status).toBe(412);
  expect(etag(stale)).toBe(etag(saved));
  expect(await stale.json()).toMatchObject({ code: "FileChanged" });
  expect((await save("three\n", {})).status).toBe(428);
  expect((await save("three\n", { "if-none-match": "*" })).status).toBe(412);
  expect(await readFile(path, "utf8")).toBe("two\n");
  expect(await readdir(join(folder, "files"))).toEqual(["shop.mesh.json"]);
});

it("takes one of several writers who know the same content", async () => {
  const first = etag(await read());
  const answers = await Promise.all(["a", "b", "c"].map((text) => save(text, { "if-match": first })));
  expect(answers.map(({ status }) => status).sort()).toEqual([204, 412, 412]);
});

it("keeps its permissions, and a link stays a link", async () => {
  const link = join(folder, "files", "link.mesh.json");
  await chmod(path, 0o600);
  await symlink(path, link);
  const linked = await testServer({ dataDirectory: join(folder, "data2"), designFile: link });
  const answer = await fetch(`${linked.url}/api/file`);
  await fetch(`${linked.url}/api/file`, {
    method: "PUT",
    body: "two\n",
    headers: { "if-match": etag(answer) },
  });
  await linked.close();
  expect(await readFile(path, "utf8")).toBe("two\n");
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

it("is made where there is none yet", async () => {
  const fresh = join(folder, "files", "new.mesh.json");
  const other = await testServer({ dataDirectory: join(folder, "data2"), designFile: fresh });
  expect(await (await fetch(`${other.url}/api/file`)).json()).toMatchObject({ code: "FileMissing" });
  const headers = { "if-none-match": "*" };
  expect((await fetch(`${other.url}/api/file`, { method: "PUT", body: "new\n", headers })).status).toBe(204);
  await other.close();
  expect(await readFile(fresh, "utf8")).toBe("new\n");
});

it("tells of its ETag at once and of every change on the disk, until the server stops", async () => {
  const first = etag(await read());
  const answer = await fetch(`${server.url}/api/file/events`);
  expect(answer.headers.get("content-type")).toContain("text/event-stream");
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let text = "";
  const until = async (part: string): Promise<void> => {
    while (!text.includes(part)) {
      const { value, done } = await reader.read();
      if (done) throw new Error(`the stream ended before ${part}`);
      text += decoder.decode(value, { stream: true });
    }
  };
  await until(JSON.stringify({ etag: first }));
  await writeFile(path, "changed by an editor\n");
  await until(JSON.stringify({ etag: etag(await read()) }));
  expect(text).toContain("event: change");
  await server.close();
  expect((await reader.read()).done).toBe(true);
});

it("is not there where the server edits none", async () => {
  const plain = await testServer({ dataDirectory: join(folder, "data2") });
  for (const url of ["/api/file", "/api/file/events"]) {
    const answer = await fetch(plain.url + url);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: "NoFile" });
  }
  await plain.close();
});
