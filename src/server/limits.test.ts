import { connect, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RunningServer } from "./start-server.ts";
import { testFolder, testServer } from "./testing/test-server.ts";

let server: RunningServer;
let remove: () => Promise<void>;
beforeAll(async () => {
  const folder = await testFolder();
  remove = folder.remove;
  server = await testServer({
    dataDirectory: folder.path,
    maxBody: 2000,
    maxDepth: 20,
    maxHeaders: 4096,
    headersTimeout: 0.2,
    requestTimeout: 0.4,
    maxConnections: 3,
  });
});
afterAll(async () => {
  await server.close();
  await remove();
});

/** Sends raw bytes; gives all that came back once the server has closed the connection. */
function sent(text: string, opened?: (socket: Socket) => void): Promise<string> {
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(server.port, "127.0.0.1", () => {
      socket.write(text);
      opened?.(socket);
    });
    socket.on("data", (chunk) => {
      answer += String(chunk);
    });
    // A reset is one way of closing.
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(answer));
  });
}

const put = (body: string): Promise<Response> =>
  fetch(`${server.url}/v20190125/meshes`, { method: "PUT", body, headers: { connection: "close" } });

describe("the limits of a request", () => {
  it("size and nesting of the body", async () => {
    const large = await put(JSON.stringify({ meshName: "m".repeat(2000) }));
    expect(large.status).toBe(400);
    expect(await large.json()).toMatchObject({ message: "The body is larger than 2000 bytes." });
    const deep = await put(`{"meshName":"m","spec":${"[".repeat(20)}${"]".repeat(20)}}`);
    expect(deep.status).toBe(400);
    expect(await deep.json()).toMatchObject({ message: "The body nests deeper than 20 objects and lists." });
    const texts = await put(JSON.stringify({ meshName: `"${"[".repeat(30)}` }));
    expect(texts.status).toBe(200);
  });

  it("a body that nests a million deep is refused as any other", async () => {
    const folder = await testFolder();
    const wide = await testServer({ dataDirectory: folder.path });
    const body = `{"meshName":"m","spec":${"[".repeat(1_000_000)}${"]".repeat(1_000_000)}}`;
    const answer = await fetch(`${wide.url}/v20190125/meshes`, { method: "PUT", body });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ message: expect.stringContaining("deeper than 100") });
    await wide.close();
    await folder.remove();
  });

  it("the size of its head", async () => {
    const answer = await sent(`GET /api/health HTTP/1.1\r\nhost: x\r\nx: ${"y".repeat(5000)}\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1.1 431 /);
  });

  it("the time to send its head, and all of it", async () => {
    const head = await sent("GET /api/health HTTP/1.1\r\nhost:");
    expect(head).toMatch(/^(HTTP\/1.1 408 |$)/);
    const host = new URL(server.url).host;
    const body = await sent(
      `PUT /v20190125/meshes HTTP/1.1\r\nhost: ${host}\r\ncontent-length: 100\r\n\r\n{`,
    );
    expect(body).toMatch(/^(HTTP\/1.1 408 |$)/);
  });

  it("how many connections there are at one time", async () => {
    const sockets: Socket[] = [];
    const held = await Promise.all(
      [1, 2, 3].map(
        () =>
          new Promise<{ closed: Promise<string> }>((resolve) => {
            const closed = sent("", (socket) => {
              sockets.push(socket);
              resolve({ closed });
            });
          }),
      ),
    );
    expect(await sent("GET / HTTP/1.1\r\n\r\n")).toBe("");
    for (const socket of sockets) socket.destroy();
    await Promise.all(held.map(({ closed }) => closed));
    expect((await fetch(`${server.url}/api/health`, { headers: { connection: "close" } })).status).toBe(200);
  });
});
