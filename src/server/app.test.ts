import pino from "pino";
import { expect, it } from "vitest";
import type { Store } from "../control-plane/store/store.ts";
import { testContext } from "../control-plane/testing/test-context.ts";
import { createApp } from "./app.ts";

const failing: Store = {
  ...testContext().store,
  read: async () => {
    throw new Error("disk full at /secret/place");
  },
  write: async () => {
    throw new Error("disk full at /secret/place");
  },
};

it("a failure inside a request is 500 with a request id, logged with its cause, and the next is answered", async () => {
  const lines: string[] = [];
  const app = createApp({
    context: { ...testContext(), store: failing },
    targets: [],
    proxy: { credentials: () => Promise.reject(new Error("none")), timeout: 1000 },
    limits: { body: 1 << 20, depth: 100 },
    version: "1.0.0",
    ownUrl: () => "http://localhost:4747",
    own: { isHost: (host) => host === "localhost:4747", isOrigin: () => false },
    doors: undefined,
    file: undefined,
    client: undefined,
    closing: new AbortController().signal,
    log: pino({ level: "warn", base: null }, { write: (line: string) => void lines.push(line) }),
  });
  const send = (path: string, init?: RequestInit): Response | Promise<Response> =>
    app.request(`http://localhost:4747${path}`, { ...init, headers: { host: "localhost:4747" } });

  for (const answer of [
    await send("/v20190125/meshes"),
    await send("/v20190125/meshes", { method: "PUT", body: '{"meshName":"m"}' }),
    await send("/api/health"),
  ]) {
    expect(answer.status).toBe(500);
    expect(answer.headers.get("x-amzn-errortype")).toBe("InternalServerErrorException");
    const requestId = answer.headers.get("x-amzn-requestid") ?? "";
    const body = await answer.text();
    expect(JSON.parse(body).message).toContain(requestId);
    expect(body).not.toContain("secret");
    expect(JSON.parse(lines.shift() ?? "{}")).toMatchObject({
      requestId,
      err: { message: "disk full at /secret/place" },
    });
  }
  expect((await send("/api/targets")).status).toBe(200);
});

it("without a built designer a page says how to build it", async () => {
  const app = createApp({
    context: testContext(),
    targets: [],
    proxy: { credentials: () => Promise.reject(new Error("none")), timeout: 1000 },
    limits: { body: 1 << 20, depth: 100 },
    version: "1.0.0",
    ownUrl: () => "http://localhost:4747",
    own: { isHost: () => true, isOrigin: () => true },
    doors: undefined,
    file: undefined,
    client: undefined,
    closing: new AbortController().signal,
    log: pino({ level: "silent" }),
  });
  const answer = await app.request("http://localhost:4747/");
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain("npm run build");
});
