import { once } from "node:events";
import { connect } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { memoryStore } from "../../control-plane/store/memory-store.ts";
import { sampleRecord } from "../../control-plane/store/testing/store-contract.ts";
import type { RunningServer } from "../start-server.ts";
import { testFolder, testServer } from "../testing/test-server.ts";
import { eventStream } from "./event-stream.ts";

interface Told {
  readonly event: string;
  readonly id: number;
  readonly data: { readonly key?: string; readonly what?: string };
}

/** Reads server-sent events one at a time; undefined when the stream has ended. */
function eventsOf(stream: ReadableStream<Uint8Array> | null): () => Promise<Told | undefined> {
  if (stream === null) throw new Error("no body");
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let text = "";
  return async () => {
    for (;;) {
      const end = text.indexOf("\n\n");
      if (end < 0) {
        const { value, done } = await reader.read();
        if (done) return undefined;
        text += decoder.decode(value, { stream: true });
        continue;
      }
      const lines = text.slice(0, end).split("\n");
      text = text.slice(end + 2);
      const field = (name: string): string =>
        lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? "";
      if (field("event") !== "") {
        return { event: field("event"), id: Number(field("id")), data: JSON.parse(field("data")) };
      }
    }
  };
}

describe("the event stream of a store", () => {
  const store = () => memoryStore({ now: () => 7, keptEvents: 2 });
  const follow = (source: ReturnType<typeof store>, after: number | undefined, more = {}) => {
    const closing = new AbortController();
    const options = { after, closing: closing.signal, heartbeat: 60_000, patience: 60_000, ...more };
    return { next: eventsOf(eventStream(source, options)), close: () => closing.abort() };
  };

  it("says what is gone, and goes on with what comes next", async () => {
    const source = store();
    for (const name of ["a", "b", "c", "d", "e"])
      await source.write((writer) => writer.put(`n/${name}`, sampleRecord(name)));
    const { next, close } = follow(source, 1);
    expect(await next()).toEqual({ event: "gone", id: 5, data: {} });
    await source.write((writer) => writer.delete("n/a"));
    expect(await next()).toEqual({ event: "change", id: 6, data: { key: "n/a", what: "deleted", at: 7 } });
    close();
    expect(await next()).toBeUndefined();
  });

  it("shows signs of life while nothing happens", async () => {
    const closing = new AbortController();
    const stream = eventStream(store(), {
      after: 0,
      closing: closing.signal,
      heartbeat: 1,
      patience: 60_000,
    });
    const reader = stream.getReader();
    for (let count = 0; count < 3; count += 1) {
      const { value } = await reader.read();
      expect(new TextDecoder().decode(value)).toBe(":\n\n");
    }
    closing.abort();
    expect((await reader.read()).done).toBe(true);
  });

  it("drops a reader that takes nothing of what waits for it", async () => {
    const source = store();
    const stream = eventStream(source, {
      after: 0,
      closing: new AbortController().signal,
      heartbeat: 60_000,
      patience: 20,
    });
    await source.write((writer) => writer.put("n/a", sampleRecord("a")));
    const reader = stream.getReader();
    await reader.read();
    await source.write((writer) => writer.put("n/a", sampleRecord("a", 2)));
    await source.write((writer) => writer.put("n/a", sampleRecord("a", 3)));
    await expect(reader.closed).rejects.toThrow("the reader takes nothing");
  });
});

describe("GET /api/events", () => {
  let server: RunningServer;
  let folder: string;
  let remove: () => Promise<void>;
  beforeEach(async () => {
    ({ path: folder, remove } = await testFolder());
    server = await testServer({ dataDirectory: folder });
  });
  afterEach(async () => {
    await server.close();
    await remove();
  });

  const send = (method: string, path: string, body?: object): Promise<Response> =>
    fetch(`${server.url}/v20190125${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const events = (query = "", headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${server.url}/api/events${query}`, { headers });

  it("tells what changes from now on, and ends when the server stops", async () => {
    await send("PUT", "/meshes", { meshName: "before" });
    const answer = await events();
    expect(answer.headers.get("content-type")).toBe("text/event-stream");
    const next = eventsOf(answer.body);
    expect(await next()).toEqual({ event: "start", id: 1, data: {} });
    await send("PUT", "/meshes", { meshName: "m" });
    await send("PUT", "/meshes/m", { spec: {} });
    await send("PUT", "/meshes", { meshName: "m" });
    await send("DELETE", "/meshes/m");
    for (const [id, what] of [
      [2, "created"],
      [3, "updated"],
      [4, "deleted"],
    ] as const) {
      expect(await next()).toMatchObject({ event: "change", id, data: { key: "mesh/m", what } });
    }
    const closed = server.close();
    expect(await next()).toBeUndefined();
    await closed;
  });

  it("goes on after an id, also over a restart; the header that browsers send comes first", async () => {
    for (const meshName of ["a", "b", "c"]) await send("PUT", "/meshes", { meshName });
    await server.close();
    server = await testServer({ dataDirectory: folder });
    const next = eventsOf((await events("?after=1")).body);
    expect([(await next())?.id, (await next())?.id]).toEqual([2, 3]);
    const header = eventsOf((await events("?after=0", { "last-event-id": "2" })).body);
    expect((await header())?.id).toBe(3);
    const restored = eventsOf((await events("?after=9")).body);
    expect(await restored()).toEqual({ event: "gone", id: 3, data: {} });
  });

  it("refuses what is no id", async () => {
    for (const after of ["x", "-1", "1.5", "9".repeat(20)]) {
      const answer = await events(`?after=${after}`);
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ message: expect.stringContaining("id of an event") });
    }
  });

  it("a reader that leaves does not hold the server", async () => {
    const socket = connect(server.port, "127.0.0.1");
    socket.write(`GET /api/events HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\n\r\n`);
    await once(socket, "data");
    socket.destroy();
    await send("PUT", "/meshes", { meshName: "m" });
    await server.close();
  });
});
