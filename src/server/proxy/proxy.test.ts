import { createHash, createHmac } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { RunningServer } from "../start-server.ts";
import { testFolder, testServer } from "../testing/test-server.ts";

interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

const SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
let received: Received[];
let respond: (response: ServerResponse) => void;
let upstream: Server;
let server: RunningServer;
let remove: () => Promise<void>;

beforeEach(async () => {
  received = [];
  respond = (response) => response.end("{}");
  upstream = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += String(chunk);
    received.push({ method: request.method ?? "", url: request.url ?? "", headers: request.headers, body });
    respond(response);
  });
  await new Promise<void>((resolve) => {
    upstream.listen(0, "127.0.0.1", resolve);
  });
  const folder = await testFolder();
  remove = folder.remove;
  const { port } = upstream.address() as AddressInfo;
  const targets = {
    staging: { endpoint: `http://127.0.0.1:${port}/base`, region: "eu-west-1", profile: "ops" },
    gone: { endpoint: "http://127.0.0.1:1" },
    waiting: { endpoint: `http://127.0.0.1:${port}`, profile: "slow" },
    locked: { endpoint: `http://127.0.0.1:${port}`, profile: "absent" },
  };
  await writeFile(join(folder.path, "meshwright.config.json"), JSON.stringify({ targets }));
  server = await testServer({
    dataDirectory: folder.path,
    targetTimeout: 0.3,
    credentials: async ({ profile }) => {
      if (profile === "slow") return new Promise(() => undefined);
      if (profile === "absent") throw new Error("Profile absent could not be found.");
      return { accessKeyId: `KEY-${profile ?? "chain"}`, secretAccessKey: SECRET, sessionToken: "token" };
    },
  });
});
afterEach(async () => {
  await server.close();
  upstream.closeAllConnections();
  await new Promise((resolve) => upstream.close(resolve));
  await remove();
});

function only(): Received {
  expect(received).toHaveLength(1);
  return received[0] as Received;
}

/** The signature that AWS computes of what arrived, from the specification of Signature Version 4. */
function expectedSignature({ method, url, headers, body }: Received): string {
  const [path = "", query = ""] = url.split("?");
  const signedHeaders = /SignedHeaders=([^,]+)/.exec(headers.authorization ?? "")?.[1] ?? "";
  const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
  const hmac = (key: string | Buffer, text: string): Buffer =>
    createHmac("sha256", key).update(text).digest();
  const strict = (text: string): string =>
    encodeURIComponent(text).replace(
      /[!'()*]/g,
      (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
    );
  const canonical = [
    method,
    path.split("/").map(strict).join("/"),
    query.split("&").sort().join("&"),
    ...signedHeaders.split(";").map((name) => `${name}:${String(headers[name]).trim()}`),
    "",
    signedHeaders,
    hash(body),
  ].join("\n");
  const time = String(headers["x-amz-date"]);
  const scope = `${time.slice(0, 8)}/eu-west-1/appmesh/aws4_request`;
  const key = scope.split("/").reduce<string | Buffer>((secret, part) => hmac(secret, part), `AWS4${SECRET}`);
  return hmac(key, ["AWS4-HMAC-SHA256", time, scope, hash(canonical)].join("\n")).toString("hex");
}

it("a write arrives with path, body and a signature that holds", async () => {
  respond = (response) => {
    response.writeHead(409, { "content-type": "application/json", "x-amzn-errortype": "ConflictException" });
    response.end('{"message":"taken"}');
  };
  const name = encodeURIComponent("svc.local:8080/x y*(z)");
  const body = JSON.stringify({ spec: {}, note: "ü" });
  const answer = await fetch(
    `${server.url}/t/staging/v20190125/meshes/m/virtualServices/${name}?meshOwner=123456789012`,
    {
      method: "PUT",
      body,
      headers: {
        "content-type": "application/json",
        authorization: "Basic c2VjcmV0",
        cookie: "a=b",
        "x-forwarded-for": "1",
      },
    },
  );
  expect(answer.status).toBe(409);
  expect(answer.headers.get("x-amzn-errortype")).toBe("ConflictException");
  expect(await answer.json()).toEqual({ message: "taken" });

  const request = only();
  expect(request.method).toBe("PUT");
  expect(request.url).toBe(
    "/base/v20190125/meshes/m/virtualServices/svc.local%3A8080%2Fx%20y%2A%28z%29?meshOwner=123456789012",
  );
  expect(request.body).toBe(body);
  expect(request.headers.authorization).toContain("AWS4-HMAC-SHA256 Credential=KEY-ops/");
  expect(request.headers.authorization).toContain("/eu-west-1/appmesh/aws4_request");
  expect(request.headers["x-amz-security-token"]).toBe("token");
  expect(request.headers).not.toHaveProperty("cookie");
  expect(request.headers).not.toHaveProperty("x-forwarded-for");
  expect(/Signature=([0-9a-f]+)/.exec(request.headers.authorization ?? "")?.[1]).toBe(
    expectedSignature(request),
  );
});

it("a read and a delete arrive signed, without a body", async () => {
  for (const method of ["GET", "DELETE"]) {
    received = [];
    await fetch(`${server.url}/t/staging/v20190125/meshes/m?limit=2&nextToken=a%2Fb%3D`, { method });
    const request = only();
    expect(request.body).toBe("");
    expect(request.method).toBe(method);
    expect(/Signature=([0-9a-f]+)/.exec(request.headers.authorization ?? "")?.[1]).toBe(
      expectedSignature(request),
    );
  }
});

it("an answer comes back without headers of the connection", async () => {
  respond = (response) => {
    response.writeHead(200, {
      "content-type": "application/json",
      connection: "x-hop, close",
      "x-hop": "1",
      "set-cookie": "a=b",
      "x-kept": "1",
    });
    response.write('{"first":');
    response.end("1}");
  };
  const answer = await fetch(`${server.url}/t/staging/v20190125/meshes`);
  expect(answer.headers.get("x-hop")).toBeNull();
  expect(answer.headers.get("set-cookie")).toBeNull();
  expect(answer.headers.get("x-kept")).toBe("1");
  expect(await answer.json()).toEqual({ first: 1 });
});

it("an answer without a body stays one", async () => {
  respond = (response) => response.writeHead(204).end();
  const answer = await fetch(`${server.url}/t/staging/v20190125/meshes`);
  expect(answer.status).toBe(204);
});

it("an answer that is cut off half-way is 502", async () => {
  respond = (response) => {
    response.writeHead(200, { "content-length": "100" });
    response.write('{"first":', () => response.destroy());
  };
  const answer = await fetch(`${server.url}/t/staging/v20190125/meshes`);
  expect(answer.status).toBe(502);
  expect(answer.headers.get("x-amzn-errortype")).toBe("TargetUnreachableException");
});

it.each([302, 307])(
  "a redirect (%i) is neither followed nor handed on, as the browser would follow it",
  async (status) => {
    respond = (response) => response.writeHead(status, { location: "/v20190125/meshes" }).end();
    const body = JSON.stringify({ meshName: "meant-for-staging" });
    const answer = await fetch(`${server.url}/t/staging/v20190125/meshes`, { method: "PUT", body });
    expect(answer.status).toBe(502);
    expect(answer.headers.get("x-amzn-errortype")).toBe("TargetRedirectException");
    expect((await answer.json()).message).toContain("a redirect to /v20190125/meshes, which is not followed");
    const embedded = await fetch(`${server.url}/v20190125/meshes`);
    expect(await embedded.json()).toEqual({ meshes: [] });
  },
);

it.each([
  [
    "/t/gone/v20190125/meshes",
    502,
    "TargetUnreachableException",
    "The target gone (http://127.0.0.1:1) cannot be reached",
  ],
  [
    "/t/locked/v20190125/meshes",
    502,
    "TargetCredentialsException",
    "with: Profile absent could not be found. Set them as for the AWS CLI",
  ],
  ["/t/waiting/v20190125/meshes", 504, "TargetTimeoutException", "did not answer within 0.3 s"],
  ["/t/nobody/v20190125/meshes", 404, "TargetUnknown", 'no target "nobody"'],
])("%s answers %i %s", async (path, status, code, message) => {
  const answer = await fetch(server.url + path);
  expect(answer.status).toBe(status);
  expect(answer.headers.get("x-amzn-errortype")).toBe(code);
  const body = await answer.text();
  expect(JSON.parse(body).message).toContain(message);
  expect(body).not.toContain(SECRET);
  expect(received).toEqual([]);
});

it.each<[string, (response: ServerResponse) => void]>([
  ["does not answer in time", () => undefined],
  ["stops half-way through its answer", (response) => response.write("{")],
])("a target that %s is 504", async (_what, how) => {
  respond = how;
  const answer = await fetch(`${server.url}/t/staging/v20190125/meshes`);
  expect(answer.status).toBe(504);
  expect(await answer.json()).toMatchObject({
    message: expect.stringContaining("did not answer within 0.3 s"),
  });
});

it("nothing but the App Mesh API of a target can be reached", async () => {
  for (const path of [
    "/t/staging/other",
    "/t/staging/v20190125/../admin",
    "/t/staging/",
    "/t/staging/v20190125",
  ]) {
    expect((await fetch(server.url + path)).status).toBe(404);
  }
  expect((await fetch(`${server.url}/t/staging/v20190125/meshes`, { method: "POST" })).status).toBe(404);
  expect((await fetch(`${server.url}/t/staging/v20190125/meshes/%E0%A4%A`)).status).toBe(400);
  expect(received).toEqual([]);
});
