/** Whatever comes in, at every route: an answer that says what is wrong, never a failure, and the next is answered. */
import { Agent, request } from "node:http";
import { connect } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { SAMPLES } from "../control-plane/testing/samples.ts";
import type { Json, JsonObject } from "../lib/json.ts";
import { KINDS } from "../model/kinds/kind.ts";
import { kindDefinition } from "../model/kinds/registry.ts";
import { OPERATIONS } from "../model/schema/operations.generated.ts";
import { propertyRuns } from "../model/testing/property-runs.ts";
import type { RunningServer } from "./start-server.ts";
import { testFolder, testServer } from "./testing/test-server.ts";

let server: RunningServer;
let remove: () => Promise<void>;
const agent = new Agent({ keepAlive: true, maxSockets: 4 });
beforeAll(async () => {
  const folder = await testFolder();
  remove = folder.remove;
  server = await testServer({ dataDirectory: folder.path });
  await send("PUT", "/v20190125/meshes", JSON.stringify(SAMPLES.mesh.names));
});
afterAll(async () => {
  agent.destroy();
  await server.close();
  await remove();
});

interface Answer {
  readonly status: number;
  readonly body: string;
}

function send(method: string, path: string, body: string | Uint8Array = ""): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { port } = server;
    const headers = { host: `localhost:${port}`, "content-type": "application/json" };
    const sent = request({ agent, host: "127.0.0.1", port, method, path, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        text += chunk;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body: text }));
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** Names that are something else to a careless program, and any others. */
const name = fc.oneof(
  fc.constantFrom("shop", "cart", "__proto__", "constructor", "toString", "hasOwnProperty", "..", ".", "a/b"),
  fc.string({ unit: "binary", maxLength: 20 }),
);
const segment = fc.oneof(name.map(encoded), fc.constantFrom("%", "%zz", "%00", "%2e%2e", "%ff", ""));
const uris = [...new Set(Object.values(OPERATIONS).map(({ uri }) => uri))];
const own = [
  "/api/health",
  "/api/targets",
  "/api/file",
  "/t/x/v20190125/meshes",
  "/",
  "/v20190125/x",
  "/api/x",
];
const path = fc.oneof(
  fc
    .tuple(fc.constantFrom(...uris), fc.array(segment, { minLength: 3, maxLength: 3 }))
    .map(([uri, segments]) => uri.replaceAll(/\{\w+\}/g, () => segments.pop() ?? "x")),
  fc.constantFrom(...own),
);
const query = fc.oneof(
  fc.constant(""),
  fc
    .array(fc.tuple(fc.constantFrom("limit", "nextToken", "meshOwner", "resourceArn", "__proto__"), segment))
    .map((pairs) => `?${pairs.map((pair) => pair.join("=")).join("&")}`),
);
const method = fc.constantFrom("GET", "PUT", "PUT", "PUT", "DELETE", "POST", "PATCH", "HEAD");

const memberNames = [...new Set(Object.values(OPERATIONS).flatMap(({ members }) => Object.keys(members)))];
const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    fc.oneof(
      fc.string(),
      name,
      fc.integer(),
      fc.double({ noNaN: true }),
      fc.boolean(),
      fc.constant(null),
    ) as fc.Arbitrary<Json>,
    fc.array(tie("json"), { maxLength: 3 }),
    fc
      .array(
        fc.tuple(fc.oneof(fc.constantFrom(...memberNames, "listeners", "httpRoute"), name), tie("json")),
        { maxLength: 4 },
      )
      .map((entries) => Object.fromEntries(entries) as JsonObject),
  ),
}));
const body = fc.oneof(
  json.map((value) => JSON.stringify(value)),
  fc.uint8Array({ maxLength: 60 }),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom("[".repeat(5000), '{"a":'.repeat(3000), "\u0000", '"\\ud800"', "{}"),
);

function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "_"));
}

function isSound({ status, body: text }: Answer): void {
  expect(status, text).toBeLessThan(500);
  expect(text).not.toMatch(/\bat .+:\d+:\d+|node:internal|\/src\/|\/dist\//);
}

it("any method, path, query and body is answered below 500, without a stack", async () => {
  await fc.assert(
    fc.asyncProperty(method, path, query, body, async (verb, where, asked, sent) => {
      isSound(await send(verb, `${where}${asked}`, verb === "GET" || verb === "HEAD" ? "" : sent));
    }),
    propertyRuns(600),
  );
  expect((await send("GET", "/v20190125/meshes/shop")).status).toBe(200);
});

it("samples with any one value replaced are taken or refused with a reason", async () => {
  const sample = fc.constantFrom(...KINDS).chain((kind) => {
    const { operations, parent } = kindDefinition(kind);
    const operation = OPERATIONS[operations.create];
    const { names, spec, changed } = SAMPLES[kind];
    const where = operation.uri
      .replace("{meshName}", "shop")
      .replace(/\{\w+\}/, String(parent === undefined ? "" : names[parent.member]));
    const inBody = Object.entries(names).filter(([member]) => operation.members[member]?.in === "body");
    const whole = fc
      .constantFrom(spec, changed)
      .map((one): Json => ({ ...Object.fromEntries(inBody), spec: one }));
    return whole.chain((value) =>
      fc
        .tuple(fc.constant(where), json, fc.nat())
        .map(([at, other, pick]) => [at, replaced(value, other, pick)] as const),
    );
  });
  await fc.assert(
    fc.asyncProperty(sample, async ([where, value]) => {
      const answer = await send("PUT", where, JSON.stringify(value));
      isSound(answer);
      if (answer.status !== 200) expect(JSON.parse(answer.body).message).toMatch(/\S/);
    }),
    propertyRuns(400),
  );
});

it("names like __proto__ are names, in paths, specs and tags", async () => {
  const tags = [{ key: "__proto__", value: "constructor" }];
  for (const meshName of ["__proto__", "constructor"]) {
    const made = await send("PUT", "/v20190125/meshes", JSON.stringify({ meshName, tags }));
    expect(JSON.parse(made.body)).toMatchObject({ meshName });
    const node = {
      virtualNodeName: "__proto__",
      spec: { backends: [{ virtualService: { virtualServiceName: "toString" } }] },
    };
    await send("PUT", `/v20190125/meshes/${meshName}/virtualNodes`, JSON.stringify(node));
    const described = await send("GET", `/v20190125/meshes/${meshName}/virtualNodes/__proto__`);
    expect(JSON.parse(described.body)).toMatchObject(node);
    const arn = encodeURIComponent(JSON.parse(made.body).metadata.arn);
    expect(JSON.parse((await send("GET", `/v20190125/tags?resourceArn=${arn}`)).body)).toEqual({ tags });
  }
  const refused = await send(
    "PUT",
    "/v20190125/meshes",
    '{"meshName":"x","spec":{"__proto__":{"polluted":1}}}',
  );
  expect(refused.status).toBe(400);
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

it("bytes that are no HTTP are refused or dropped, and the next request is answered", async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 200 }),
    fc
      .string({ maxLength: 100 })
      .map((text) => Buffer.from(`GET /v20190125/meshes HTTP/1.1\r\n${text}\r\n\r\n`)),
    fc
      .string({ maxLength: 60 })
      .map((text) => Buffer.from(`${text} /v20190125/meshes HTTP/1.1\r\nHost: localhost\r\n\r\n`)),
  );
  await fc.assert(
    fc.asyncProperty(bytes, async (sent) => {
      const answer = await rawAnswer(sent);
      expect(answer).toMatch(/^(HTTP\/1\.1 [1-4]\d\d |$)/);
    }),
    propertyRuns(60),
  );
  expect((await send("GET", "/v20190125/meshes/shop")).status).toBe(200);
});

/** What comes back for bytes on a fresh connection, until the server closes it or has answered. */
function rawAnswer(sent: Uint8Array): Promise<string> {
  return new Promise((resolve) => {
    let text = "";
    const socket = connect(server.port, "127.0.0.1", () => socket.end(sent));
    socket.on("data", (chunk: Buffer) => {
      text += chunk.toString("latin1");
    });
    socket.on("close", () => resolve(text));
    socket.on("error", () => resolve(text));
  });
}

/** The value with one leaf, chosen by number, replaced; a member of another name where it hits an object. */
function replaced(value: Json, other: Json, pick: number): Json {
  if (Array.isArray(value)) {
    if (value.length === 0) return other;
    return value.map((item, index) =>
      index === pick % value.length ? replaced(item, other, Math.floor(pick / value.length)) : item,
    );
  }
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value as JsonObject);
    const at = pick % (entries.length + 1);
    if (at === entries.length) return other;
    const rest = Math.floor(pick / (entries.length + 1));
    return Object.fromEntries(
      entries.map(([key, item], index) => [key, index === at ? replaced(item, other, rest) : item]),
    );
  }
  return other;
}
