import { chmod, lstat, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type RunningServer, startProblemText, startServer } from "../start-server.ts";
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
  await chmod(path, 0o666);
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
  expect((await stat(path)).mode & 0o777).toBe(0o666);
  expect((await lstat(link)).isSymbolicLink()).toBe(true);
});

it("is made where a link leads that leads nowhere yet", async () => {
  const link = join(folder, "files", "link.mesh.json");
  await symlink("not-yet.mesh.json", link);
  const linked = await testServer({ dataDirectory: join(folder, "data2"), designFile: link });
  const headers = { "if-none-match": "*" };
  await fetch(`${linked.url}/api/file`, { method: "PUT", body: "new\n", headers });
  await linked.close();
  expect(await readFile(join(folder, "files", "not-yet.mesh.json"), "utf8")).toBe("new\n");
  expect((await lstat(link)).isSymbolicLink()).toBe(true);
});

it("keeps carriage returns and a byte order mark", async () => {
  await writeFile(path, "\ufeff{\r\n}\r\n");
  const answer = await read();
  expect(Buffer.from(await answer.arrayBuffer()).toString()).toBe("\ufeff{\r\n}\r\n");
  expect((await save("{}\n", { "if-match": etag(answer) })).status).toBe(204);
});

it("that cannot be read or written later is an error that says so, and the events go on", async () => {
  const first = etag(await read());
  const events = await fetch(`${server.url}/api/file/events`);
  const reader = (events.body as ReadableStream<Uint8Array>).getReader();
  await reader.read();
  await rm(path);
  await mkdir(path);
  for (const answer of [await read(), await save("two\n", { "if-match": first })]) {
    expect(answer.status).toBe(500);
    expect(await answer.json()).toMatchObject({
      code: "FileUnreadable",
      message: expect.stringMatching(/^The file shop\.mesh\.json cannot be read: EISDIR/),
    });
  }
  const second = await fetch(`${server.url}/api/file/events`);
  const late = (second.body as ReadableStream<Uint8Array>).getReader();
  await rm(path, { recursive: true });
  await writeFile(path, "back\n");
  const expected = JSON.stringify({ etag: etag(await read()) });
  for (const stream of [reader, late]) {
    let text = "";
    while (!text.includes(expected)) text += new TextDecoder().decode((await stream.read()).value);
  }
  await rm(join(folder, "files"), { recursive: true });
  expect(await (await read()).json()).toMatchObject({ message: expect.stringContaining("The folder of") });
});

it("is watched for many tabs without a warning, and for none once they are gone", async () => {
  const warnings: string[] = [];
  const warned = ({ message }: Error): void => void warnings.push(message);
  process.on("warning", warned);
  const tabs = Array.from({ length: 12 }, () => new AbortController());
  await Promise.all(
    tabs.map(async ({ signal }) => {
      const answer = await fetch(`${server.url}/api/file/events`, { signal });
      await answer.body?.getReader().read();
    }),
  );
  for (const tab of tabs) tab.abort();
  await server.close();
  process.off("warning", warned);
  expect(warnings).toEqual([]);
});

it("that cannot be used is told at the start", async () => {
  const failure = async (designFile: string): Promise<string> => {
    const options = { port: 0, version: "1", dataDirectory: join(folder, "data2"), designFile };
    const started = await startServer(options);
    if (!started.ok) return startProblemText(started.error);
    await started.value.close();
    return "it started";
  };
  expect(await failure(folder)).toContain(`The file ${folder} cannot be read: EISDIR`);
  expect(await failure(join(folder, "absent", "x.mesh.json"))).toContain("does not exist. Make it");
  await writeFile(path, Buffer.from([0x7b, 0xff, 0x7d]));
  expect(await failure(path)).toContain("no UTF-8 text");
});

it("in a folder that went away is an answer that says so, and no failure", async () => {
  const first = etag(await read());
  await rm(join(path, ".."), { recursive: true });
  for (const answer of [await read(), await save("two\n", { "if-match": first })]) {
    expect(answer.status).toBe(409);
    expect(await answer.json()).toEqual({
      code: "FolderMissing",
      message: "The folder of shop.mesh.json does not exist. Make it, or name a file in another one.",
    });
  }
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
