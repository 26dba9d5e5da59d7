// Over 400 lines: one table of who gets in and who does not.
import { chmod, writeFile } from "node:fs/promises";
import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { join } from "node:path";
import { SignatureV4 } from "@smithy/signature-v4";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Sha256 } from "../proxy/sha256.ts";
import type { RunningServer } from "../start-server.ts";
import { testFolder, testServer } from "../testing/test-server.ts";

const WRITER = { accessKeyId: "MESHWRITER0000000", secretAccessKey: "w".repeat(40) };
const READER = { accessKeyId: "MESHREADER0000000", secretAccessKey: "r".repeat(40) };
const WRONG = { ...WRITER, secretAccessKey: "x".repeat(40) };
const UNKNOWN = { ...WRITER, accessKeyId: "MESHNOBODY0000000" };
const MESHES = "/v20190125/meshes";
const SECRETS = [WRITER.secretAccessKey, READER.secretAccessKey];

let server: RunningServer;
let host: string;
let remove: () => Promise<void>;
beforeAll(async () => {
  const folder = await testFolder();
  remove = folder.remove;
  const accessKeys = join(folder.path, "keys.json");
  const keys = [
    { ...WRITER, name: "Ada", access: "write" },
    { ...READER, access: "read" },
  ];
  await writeFile(accessKeys, JSON.stringify({ keys }));
  await chmod(accessKeys, 0o600);
  server = await testServer({
    dataDirectory: folder.path,
    accessKeys,
    credentials: async () => WRITER,
    sessionTime: 1.5,
    designFile: join(folder.path, "shop.mesh.json"),
    targets: [{ name: "there", endpoint: "http://127.0.0.1:1", region: "eu-west-1" }],
  });
  ({ host } = new URL(server.url));
});
afterAll(async () => {
  await server.close();
  await remove();
});

interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

interface Answer {
  readonly status: number | undefined;
  readonly code: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

function send({ method = "GET", path = MESHES, headers = {}, body = "" }: Sent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      { host: "127.0.0.1", port: server.port, method, path, headers: { host, ...headers } },
      (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (chunk: string) => {
          text += chunk;
        });
        response.on("end", () => {
          const code = response.headers["x-amzn-errortype"];
          resolve({
            status: response.statusCode,
            code: code as string | undefined,
            headers: response.headers,
            body: text,
          });
        });
      },
    );
    request.on("error", reject);
    request.end(body);
  });
}

interface Signing {
  readonly region?: string;
  readonly service?: string;
  readonly at?: number;
}

/** Signs as the SDKs of AWS do. */
async function signed(
  credentials: typeof WRITER & { readonly sessionToken?: string },
  { method = "GET", path = MESHES, headers = {}, body = "" }: Sent = {},
  { region = "us-east-1", service = "appmesh", at = Date.now() }: Signing = {},
): Promise<Required<Sent>> {
  const signer = new SignatureV4({ service, region, credentials, sha256: Sha256, applyChecksum: false });
  const [pathname = "", search = ""] = path.split("?");
  const result = await signer.sign(
    {
      method,
      protocol: "http:",
      hostname: "localhost",
      path: pathname,
      query: Object.fromEntries(new URLSearchParams(search)),
      headers: { host, ...headers },
      body,
    },
    { signingDate: new Date(at) },
  );
  return { method, path, headers: result.headers, body };
}

const CREATE = { method: "PUT", body: '{"meshName":"m"}' };
const MINUTE = 60_000;

/** With one header changed after the signature. */
function changed(sent: Required<Sent>, name: string, change: (value: string) => string): Sent {
  return { ...sent, headers: { ...sent.headers, [name]: change(sent.headers[name] ?? "") } };
}

describe("a request that is signed", () => {
  const rows: [string, () => Promise<Sent> | Sent, number, string | undefined, string][] = [
    ["right, reads", () => signed(WRITER), 200, undefined, '"meshes"'],
    [
      "right, writes",
      () => signed(WRITER, { ...CREATE, body: '{"meshName":"table"}' }),
      200,
      undefined,
      '"table"',
    ],
    ["right, with a query", () => signed(WRITER, { path: `${MESHES}?limit=5` }), 200, undefined, '"meshes"'],
    [
      "right, of names that are percent-encoded",
      () => signed(WRITER, { path: `${MESHES}/m/virtualServices/a%3A80%2Fx%20%2A` }),
      404,
      "NotFoundException",
      "m",
    ],
    [
      "right, four minutes old",
      () => signed(WRITER, {}, { at: Date.now() - 4 * MINUTE }),
      200,
      undefined,
      "",
    ],
    ["a reader that reads", () => signed(READER), 200, undefined, ""],
    [
      "right, to Meshwright's own paths",
      () => signed(READER, { path: "/api/targets" }),
      200,
      undefined,
      "there",
    ],
    [
      "right, of the region of a target",
      () => signed(READER, { path: "/t/there/v20190125/meshes" }, { region: "eu-west-1" }),
      502,
      "TargetUnreachableException",
      "there",
    ],
    ["unsigned", () => ({}), 403, "MissingAuthenticationTokenException", "Missing Authentication Token"],
    ["of an unknown key", () => signed(UNKNOWN), 403, "UnrecognizedClientException", "security token"],
    ["with a wrong secret", () => signed(WRONG), 403, "InvalidSignatureException", "does not match"],
    [
      "six minutes old",
      () => signed(WRITER, {}, { at: Date.now() - 6 * MINUTE }),
      403,
      "InvalidSignatureException",
      "Signature expired",
    ],
    [
      "of six minutes from now",
      () => signed(WRITER, {}, { at: Date.now() + 6 * MINUTE }),
      403,
      "InvalidSignatureException",
      "not yet current",
    ],
    [
      "for another region",
      () => signed(WRITER, {}, { region: "eu-west-1" }),
      403,
      "InvalidSignatureException",
      "valid region, not 'eu-west-1'",
    ],
    [
      "for another service",
      () => signed(WRITER, {}, { service: "s3" }),
      403,
      "InvalidSignatureException",
      "correct service",
    ],
    [
      "with a session token",
      () => signed({ ...WRITER, sessionToken: "t" }),
      403,
      "UnrecognizedClientException",
      "session tokens",
    ],
    [
      "with another body",
      async () => ({ ...(await signed(WRITER, CREATE)), body: '{"meshName":"n"}' }),
      403,
      "InvalidSignatureException",
      "does not match",
    ],
    [
      "with a hash of another body",
      async () => signed(WRITER, { ...CREATE, headers: { "x-amz-content-sha256": "0".repeat(64) } }),
      403,
      "InvalidSignatureException",
      "x-amz-content-sha256",
    ],
    [
      "without a hash of its body",
      () => signed(WRITER, { ...CREATE, headers: { "x-amz-content-sha256": "UNSIGNED-PAYLOAD" } }),
      403,
      "InvalidSignatureException",
      "x-amz-content-sha256",
    ],
    [
      "with another path",
      async () => ({ ...(await signed(WRITER)), path: `${MESHES}/m` }),
      403,
      "InvalidSignatureException",
      "does not match",
    ],
    [
      "with another query",
      async () => ({ ...(await signed(WRITER)), path: `${MESHES}?limit=1` }),
      403,
      "InvalidSignatureException",
      "does not match",
    ],
    [
      "with another method",
      async () => ({ ...(await signed(WRITER)), method: "DELETE" }),
      403,
      "InvalidSignatureException",
      "does not match",
    ],
    [
      "with another date",
      async () =>
        changed(await signed(WRITER), "x-amz-date", (date) =>
          date.replace(/\d{2}Z/, (s) => (s === "00Z" ? "01Z" : "00Z")),
        ),
      403,
      "InvalidSignatureException",
      "does not match",
    ],
    [
      "of another day than its scope",
      async () =>
        changed(await signed(WRITER), "authorization", (text) => text.replace(/\/\d{8}\//, "/20190125/")),
      403,
      "InvalidSignatureException",
      "Date in Credential scope",
    ],
    [
      "without a date",
      async () => changed(await signed(WRITER), "x-amz-date", () => ""),
      403,
      "InvalidSignatureException",
      "Date must be",
    ],
    [
      "that leaves out the host",
      async () => changed(await signed(WRITER), "authorization", (text) => text.replace("host;", "")),
      403,
      "InvalidSignatureException",
      "'host' must be",
    ],
    [
      "with a signature cut short",
      async () => changed(await signed(WRITER), "authorization", (text) => text.slice(0, -1)),
      403,
      "IncompleteSignatureException",
      "Authorization header",
    ],
    [
      "by another scheme",
      () => ({ headers: { authorization: "Basic QTpC" } }),
      403,
      "IncompleteSignatureException",
      "Authorization header",
    ],
    [
      "in the query",
      () => ({ path: `${MESHES}?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Signature=${"0".repeat(64)}` }),
      403,
      "MissingAuthenticationTokenException",
      "Missing",
    ],
    [
      "a reader that creates",
      () => signed(READER, CREATE),
      403,
      "AccessDeniedException",
      "appmesh:CreateMesh",
    ],
    [
      "a reader that deletes",
      () => signed(READER, { method: "DELETE", path: `${MESHES}/table` }),
      403,
      "AccessDeniedException",
      "appmesh:DeleteMesh",
    ],
    [
      "a reader that tags",
      () => signed(READER, { method: "PUT", path: "/v20190125/tag?resourceArn=a", body: "{}" }),
      403,
      "AccessDeniedException",
      "appmesh:TagResource",
    ],
    [
      "a reader that writes to a target",
      () => signed(READER, { ...CREATE, path: `/t/there${MESHES}` }),
      403,
      "AccessDeniedException",
      "appmesh:CreateMesh",
    ],
    [
      "a reader that writes the file",
      () => signed(READER, { method: "PUT", path: "/api/file", body: "{}" }),
      403,
      "AccessDeniedException",
      "may only read",
    ],
    [
      "right, to a foreign host",
      async () => changed(await signed(WRITER), "host", () => "evil.example"),
      403,
      "ForbiddenException",
      "does not answer to the host",
    ],
    [
      "right, from a foreign page",
      async () => signed(WRITER, { headers: { origin: "http://evil.example" } }),
      403,
      "ForbiddenException",
      "evil.example",
    ],
    [
      "right, that climbs out of the API",
      () => signed(WRITER, { path: `${MESHES}/..%2f..%2fapi%2fhealth` }),
      404,
      "NotFoundException",
      "",
    ],
  ];
  it.each(rows)("%s", async (_name, make, status, code, told) => {
    const answer = await send(await make());
    expect({ status: answer.status, code: answer.code }).toEqual({ status, code });
    expect(answer.body).toContain(told);
    for (const secret of SECRETS) expect(answer.body).not.toContain(secret);
    expect(answer.body).not.toMatch(/\n\s+at |\/src\/|node_modules/);
  });
});

const own = (): Record<string, string> => ({ origin: server.url, "x-meshwright-page": "1" });

function signIn(key: typeof WRITER, headers = own()): Promise<Answer> {
  return send({ method: "POST", path: "/api/session", headers, body: JSON.stringify(key) });
}

async function cookieOf(key: typeof WRITER): Promise<string> {
  const answer = await signIn(key);
  expect(answer.status).toBe(200);
  return answer.headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
}

describe("a browser", () => {
  it("signs in with a key and gets a cookie that no script and no other site can use", async () => {
    const answer = await signIn(WRITER);
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toEqual({ user: { name: "Ada", access: "write" } });
    const [cookie = ""] = answer.headers["set-cookie"] ?? [];
    expect(cookie).toMatch(
      new RegExp(`^meshwright-${server.port}=[\\w-]{43}; Max-Age=1; Path=/; HttpOnly; SameSite=Strict$`),
    );
    expect(answer.headers["x-content-type-options"]).toBe("nosniff");
  });

  const rows: [string, (cookie: string) => Sent, number, string | undefined][] = [
    ["reads", (cookie) => ({ headers: { cookie } }), 200, undefined],
    [
      "reads what the server says of itself",
      (cookie) => ({ path: "/api/health", headers: { cookie } }),
      200,
      undefined,
    ],
    ["writes", (cookie) => ({ ...CREATE, headers: { cookie, ...own() } }), 200, undefined],
    [
      "writes without an origin",
      (cookie) => ({ ...CREATE, headers: { cookie, "x-meshwright-page": "1" } }),
      403,
      "ForbiddenException",
    ],
    [
      "writes without the header of our pages",
      (cookie) => ({ ...CREATE, headers: { cookie, origin: server.url } }),
      403,
      "ForbiddenException",
    ],
    [
      "writes the file without the header of our pages",
      (cookie) => ({ method: "PUT", path: "/api/file", headers: { cookie, origin: server.url } }),
      403,
      "ForbiddenException",
    ],
    [
      "writes from a foreign page",
      (cookie) => ({ ...CREATE, headers: { cookie, ...own(), origin: "https://evil.example" } }),
      403,
      "ForbiddenException",
    ],
    [
      "reads from a foreign page",
      (cookie) => ({ headers: { cookie, origin: "null" } }),
      403,
      "ForbiddenException",
    ],
    [
      "reads of a foreign host",
      (cookie) => ({ headers: { cookie, host: "evil.example" } }),
      403,
      "ForbiddenException",
    ],
    [
      "has a cookie that is made up",
      () => ({ path: "/api/health", headers: { cookie: `meshwright-${server.port}=${"A".repeat(43)}` } }),
      401,
      "SignInRequiredException",
    ],
    [
      "has no cookie, asks for the API",
      () => ({ headers: { "x-meshwright-page": "1" } }),
      401,
      "SignInRequiredException",
    ],
    ["has no cookie, asks for targets", () => ({ path: "/api/targets" }), 401, "SignInRequiredException"],
    [
      "has no cookie, asks for a target",
      () => ({ path: `/t/there${MESHES}` }),
      401,
      "SignInRequiredException",
    ],
    [
      "has no cookie, asks for a target that is not there",
      () => ({ path: `/t/nobody${MESHES}` }),
      401,
      "SignInRequiredException",
    ],
    ["has no cookie, asks for the file", () => ({ path: "/api/file" }), 401, "SignInRequiredException"],
    ["has no cookie, follows the file", () => ({ path: "/api/file/events" }), 401, "SignInRequiredException"],
    [
      "has no cookie, asks for what there is not",
      () => ({ path: "/api/nothing" }),
      401,
      "SignInRequiredException",
    ],
    [
      "has no cookie, asks with a path of two slashes",
      () => ({ path: "//api/health" }),
      404,
      "NotFoundException",
    ],
    [
      "has no cookie, asks with dots in the path",
      () => ({ path: "/x/../api/health" }),
      401,
      "SignInRequiredException",
    ],
    ["has no cookie, asks with another case", () => ({ path: "/API/health" }), 404, "NotFoundException"],
    [
      "has no cookie, asks with an encoded path",
      () => ({ path: "/%61pi/health" }),
      401,
      "SignInRequiredException",
    ],
  ];
  it.each(rows)("that %s", async (_name, make, status, code) => {
    const answer = await send(make(await cookieOf(WRITER)));
    expect({ status: answer.status, code: answer.code }).toEqual({ status, code });
  });

  it("that may only read is told what it may not", async () => {
    const cookie = await cookieOf(READER);
    const answer = await send({ ...CREATE, headers: { cookie, ...own() } });
    expect(answer).toMatchObject({ status: 403, code: "AccessDeniedException" });
    expect(answer.body).toContain(
      `User: ${READER.accessKeyId} is not authorized to perform: appmesh:CreateMesh`,
    );
    const health = await send({ path: "/api/health", headers: { cookie } });
    expect(JSON.parse(health.body)).toMatchObject({ user: { access: "read" } });
  });

  it("is shown to the page that signs in, and back to where it was going", async () => {
    const page = await send({ path: "/some/page?x=%0d%0aset-cookie:a", headers: { accept: "text/html" } });
    expect(page.status).toBe(303);
    expect(page.headers.location).toBe("/sign-in?to=%2Fsome%2Fpage%3Fx%3D%250d%250aset-cookie%3Aa");
    expect(page.headers["set-cookie"]).toBeUndefined();
  });

  it("is signed out when it asks for it, and the cookie is worth nothing then", async () => {
    const cookie = await cookieOf(WRITER);
    const forged = await send({
      method: "DELETE",
      path: "/api/session",
      headers: { cookie, origin: server.url },
    });
    expect(forged.status).toBe(403);
    const out = await send({ method: "DELETE", path: "/api/session", headers: { cookie, ...own() } });
    expect(out.status).toBe(204);
    expect(out.headers["set-cookie"]?.[0]).toContain("Max-Age=0");
    expect((await send({ path: "/api/health", headers: { cookie } })).status).toBe(401);
  });

  it("is signed out when its time is over", async () => {
    const cookie = await cookieOf(WRITER);
    expect((await send({ path: "/api/health", headers: { cookie } })).status).toBe(200);
    await expect
      .poll(async () => (await send({ path: "/api/health", headers: { cookie } })).status, { timeout: 5000 })
      .toBe(401);
    const session = await send({ path: "/api/session", headers: { cookie } });
    expect(JSON.parse(session.body)).toEqual({ required: true, user: null });
  });

  it.each(["/api/events", "/api/file/events"])(
    "is told nothing more by %s once it is signed out",
    async (path) => {
      const cookie = await cookieOf(WRITER);
      const stream = await fetch(server.url + path, { headers: { cookie } });
      const reader = (stream.body as ReadableStream<Uint8Array>).getReader();
      expect((await reader.read()).done).toBe(false);
      await send({ method: "DELETE", path: "/api/session", headers: { cookie, ...own() } });
      for (let part = await reader.read(); !part.done; part = await reader.read());
      const expiring = await fetch(server.url + path, { headers: { cookie: await cookieOf(WRITER) } });
      // It ends by itself when the time of the session is over.
      expect(await expiring.text()).toContain("event:");
    },
  );

  it("cannot be signed in by a page of another site, nor with anything but a key", async () => {
    expect((await signIn(WRITER, { origin: "http://evil.example", "x-meshwright-page": "1" })).status).toBe(
      403,
    );
    expect((await signIn(WRITER, { origin: server.url })).status).toBe(403);
    for (const body of ["", "[]", '{"accessKeyId":1}', "x".repeat(5000)]) {
      const answer = await send({ method: "POST", path: "/api/session", headers: own(), body });
      expect(answer).toMatchObject({ status: 400, code: "BadRequestException" });
    }
  });

  // Last: this address must wait then.
  it("that tries keys is slowed down, even when one is right at last", async () => {
    const first = [await signIn(WRONG), await signIn(UNKNOWN)];
    for (const { status, code, body } of first) {
      expect({ status, code }).toEqual({ status: 401, code: "WrongKeyException" });
      expect(body).toBe(first[0]?.body);
    }
    for (let tried = 2; tried < 10; tried += 1) expect((await signIn(WRONG)).status).toBe(401);
    const stopped = await signIn(WRITER);
    expect(stopped).toMatchObject({ status: 429, code: "TooManyRequestsException" });
    expect(Number(stopped.headers["retry-after"])).toBeGreaterThan(0);
    expect((await send(await signed(WRITER))).status).toBe(200);
  });
});
