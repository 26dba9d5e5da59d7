import { writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, createServer as createSocketServer } from "node:net";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { RunningServer } from "../start-server.ts";
import { testFolder, testServer } from "../testing/test-server.ts";

type Respond = (response: ServerResponse, request: IncomingMessage) => void;

const answer =
  (status: number, body: string, headers: Record<string, string> = {}): Respond =>
  (response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(body);
  };
const WELL = answer(200, '{"meshes":[]}');
const BUSY = answer(503, '{"message":"come back later"}', {
  "x-amzn-errortype": "ServiceUnavailableException",
});
const RESET: Respond = (_response, request) => request.socket.destroy();

let script: Respond[];
let received: string[];
let upstream: Server;
let garbage: ReturnType<typeof createSocketServer>;
let server: RunningServer;
let remove: () => Promise<void>;

function portOf(listening: { address(): AddressInfo | string | null }): number {
  return (listening.address() as AddressInfo).port;
}

beforeAll(async () => {
  upstream = createServer((request, response) => {
    received.push(`${request.method} ${request.url}`);
    request.resume();
    // The last of the script goes on.
    const respond = script.length > 1 ? script.shift() : script[0];
    request.on("end", () => respond?.(response, request));
  });
  garbage = createSocketServer((socket) => {
    socket.on("error", () => undefined);
    socket.write("SSH-2.0-OpenSSH_9.6\r\n", () => socket.destroy());
  });
  await Promise.all(
    [upstream, garbage].map((each) => new Promise<void>((done) => void each.listen(0, "127.0.0.1", done))),
  );
  const folder = await testFolder();
  remove = folder.remove;
  const endpoint = `http://127.0.0.1:${portOf(upstream)}`;
  const targets = {
    staging: { endpoint },
    other: { endpoint: `http://127.0.0.1:${portOf(garbage)}` },
    gone: { endpoint: "http://127.0.0.1:1" },
    locked: { endpoint, profile: "absent" },
  };
  await writeFile(join(folder.path, "meshwright.config.json"), JSON.stringify({ targets }));
  server = await testServer({
    dataDirectory: folder.path,
    targetTimeout: 3,
    credentials: async ({ profile }) => {
      if (profile === "absent") throw new Error("Profile absent could not be found.");
      return { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" };
    },
  });
});
afterEach(() => {
  script = [WELL];
  received = [];
});
script = [WELL];
received = [];
afterAll(async () => {
  await server.close();
  upstream.closeAllConnections();
  await Promise.all([upstream, garbage].map((each) => new Promise((done) => void each.close(done))));
  await remove();
});

const MESHES = "/v20190125/meshes";

function send(method = "GET", path = MESHES, body?: object): Promise<Response> {
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
  return fetch(`${server.url}/t/staging${path}`, init);
}

describe("a target that is busy for a moment", () => {
  const TAG = "/v20190125/tag?resourceArn=a";
  it.each<[string, Respond, string, string, object | undefined, number, number]>([
    ["a read, 503", BUSY, "GET", MESHES, undefined, 200, 3],
    ["a read, 429", answer(429, '{"message":"slow down"}'), "GET", MESHES, undefined, 200, 3],
    ["a read, reset", RESET, "GET", MESHES, undefined, 200, 3],
    ["a delete", BUSY, "DELETE", `${MESHES}/m`, undefined, 200, 3],
    ["tags", BUSY, "PUT", TAG, { tags: [] }, 200, 3],
    ["a create with a token", BUSY, "PUT", MESHES, { meshName: "m", clientToken: "t" }, 200, 3],
    ["a create without a token", BUSY, "PUT", MESHES, { meshName: "m" }, 503, 1],
    ["a create without a token, reset", RESET, "PUT", MESHES, { meshName: "m" }, 502, 1],
  ])(
    "is asked again where that does the same: %s",
    async (_name, fault, method, path, body, status, tries) => {
      script = [fault, fault, WELL];
      expect((await send(method, path, body)).status).toBe(status);
      expect(received).toEqual(Array(tries).fill(`${method} ${path}`));
    },
  );

  it("is asked three times, and then has the word", async () => {
    script = [BUSY];
    const got = await send();
    expect(got.status).toBe(503);
    expect(got.headers.get("x-amzn-errortype")).toBe("ServiceUnavailableException");
    expect(await got.json()).toEqual({ message: "come back later" });
    expect(received).toHaveLength(3);
  });

  it("is not asked again before the time that it asks for, nor when that is too late", async () => {
    script = [answer(429, '{"message":"slow down"}', { "retry-after": "60" }), WELL];
    expect((await send()).status).toBe(429);
    expect(received).toHaveLength(1);
    received = [];
    script = [answer(429, '{"message":"slow down"}', { "retry-after": "1" }), WELL];
    const before = performance.now();
    expect((await send()).status).toBe(200);
    expect(performance.now() - before).toBeGreaterThan(900);
  });

  it("is not asked again for an error that stays", async () => {
    script = [answer(404, '{"message":"no such mesh"}', { "x-amzn-errortype": "NotFoundException" })];
    expect((await send()).status).toBe(404);
    expect(received).toHaveLength(1);
  });
});

describe("an answer that is none of the API", () => {
  it.each<[string, Respond, number, string]>([
    [
      "a page",
      answer(200, "<html><h1>Welcome</h1>\n to nginx</html>"),
      502,
      'answered 200 with "Welcome to nginx"',
    ],
    ["half of an object", answer(200, '{"meshes":['), 502, "which is no answer of the App Mesh API"],
    ["a list", answer(200, "[]"), 502, "which is no answer"],
    ["a page of a proxy that refuses", answer(403, "<b>Forbidden</b>"), 403, 'answered 403 with "Forbidden"'],
    ["an error that says nothing", answer(404, ""), 404, "answered 404 without a message"],
    [
      "an error of another API",
      answer(400, '{"error":"x"}'),
      400,
      'answered 400 with "{\\"error\\":\\"x\\"}"',
    ],
  ])("is told with the name of the target: %s", async (_name, respond, status, told) => {
    script = [respond];
    const got = await send();
    expect(got.status).toBe(status);
    expect(got.headers.get("x-amzn-errortype")).toBe("TargetAnswerException");
    const { message } = await got.json();
    expect(message).toContain(`The target staging (http://127.0.0.1:${portOf(upstream)}) answered`);
    expect(message).toContain(told);
  });

  it("can also be no HTTP at all", async () => {
    const got = await fetch(`${server.url}/t/other${MESHES}`);
    expect(got.status).toBe(502);
    expect(got.headers.get("x-amzn-errortype")).toBe("TargetUnreachableException");
    expect(await got.text()).not.toMatch(/\n\s+at |node_modules/);
  });

  it.each<[string, Respond]>([
    ["an object", answer(200, '{"meshes":[]}')],
    ["nothing, of a write", answer(200, "")],
    ["an error in the words of botocore", answer(400, '{"__type":"BadRequestException","Message":"no"}')],
    ["an error by its header", answer(403, "", { "x-amzn-errortype": "ForbiddenException" })],
  ])("is told from one that is: %s", async (_name, respond) => {
    script = [respond];
    expect((await send()).headers.get("x-amzn-errortype")).not.toBe("TargetAnswerException");
  });
});

it("a client that goes away takes its request to the target along", async () => {
  let closed: (() => void) | undefined;
  const gone = new Promise<void>((resolve) => {
    closed = resolve;
  });
  let arrived: (() => void) | undefined;
  const here = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  script = [
    (response) => {
      response.on("close", () => closed?.());
      arrived?.();
    },
  ];
  const leaving = new AbortController();
  const asked = fetch(`${server.url}/t/staging${MESHES}`, { signal: leaving.signal });
  await here;
  leaving.abort();
  await expect(asked).rejects.toThrow();
  await gone;
  expect(received).toHaveLength(1);
});

describe("the health of a target", () => {
  const health = async (name: string): Promise<unknown> =>
    (await fetch(`${server.url}/api/targets/${name}/health`)).json();

  it("says whether it answers, how fast, and whose it is", async () => {
    const arn = "arn:aws:appmesh:us-east-1:210987654321:mesh/m";
    script = [answer(200, JSON.stringify({ meshes: [{ arn, meshName: "m" }] }))];
    expect(await health("staging")).toEqual({
      state: "reachable",
      latency: expect.any(Number),
      account: "210987654321",
      problem: null,
    });
    expect(received).toEqual(["GET /v20190125/meshes?limit=1"]);
    script = [WELL];
    expect(await health("staging")).toMatchObject({ state: "reachable", account: null });
    expect(await health("embedded")).toMatchObject({ state: "reachable", account: "123456789012" });
  });

  it.each<[string, string, Respond, string, string]>([
    [
      "refuses us",
      "staging",
      answer(403, '{"message":"not \\"you\\""}', { "x-amzn-errortype": "ForbiddenException:" }),
      "refused",
      'ForbiddenException: not "you"',
    ],
    ["fails", "staging", BUSY, "refused", "ServiceUnavailableException: come back later"],
    ["is no App Mesh", "staging", answer(200, "hello"), "unreachable", "no answer of the App Mesh API"],
    ["is not there", "gone", WELL, "unreachable", "cannot be reached"],
    ["has no credentials", "locked", WELL, "refused", "No credentials to sign"],
  ])("says why one that %s cannot be used", async (_what, name, respond, state, told) => {
    script = [respond];
    expect(await health(name)).toMatchObject({
      state,
      account: null,
      problem: expect.stringContaining(told),
    });
    expect(received.length).toBeLessThan(2);
  });

  it("is only that of configured targets", async () => {
    const answered = await fetch(`${server.url}/api/targets/nobody/health`);
    expect(answered.status).toBe(404);
    expect(answered.headers.get("x-amzn-errortype")).toBe("TargetUnknown");
  });
});
