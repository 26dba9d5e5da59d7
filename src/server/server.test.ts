import { mkdir, rm, writeFile } from "node:fs/promises";
import { get, request as httpRequest } from "node:http";
import { createServer } from "node:net";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type RunningServer, startProblemText, startServer } from "./start-server.ts";
import { testFolder, testServer } from "./testing/test-server.ts";

let folder: string;
let remove: () => Promise<void>;
const running: RunningServer[] = [];
beforeEach(async () => {
  ({ path: folder, remove } = await testFolder());
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
  await remove();
});

async function start(
  options: Parameters<typeof testServer>[0] = { dataDirectory: folder },
): Promise<RunningServer> {
  const server = await testServer(options);
  running.push(server);
  return server;
}

/** A file of one access key. */
async function keyFile(): Promise<string> {
  const path = join(folder, "keys.json");
  const key = { accessKeyId: "MESH000000000001", secretAccessKey: "s".repeat(40), access: "write" };
  await writeFile(path, JSON.stringify({ keys: [key] }), { mode: 0o600 });
  return path;
}

interface Answer {
  readonly status: number | undefined;
  readonly body: string;
}

/** Sends what `fetch` would not: a foreign `Host`, an address as it is. */
function raw(
  port: number,
  headers: Record<string, string>,
  method = "GET",
  path = "/api/health",
  host = "127.0.0.1",
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host, port, method, path, headers }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        body += chunk;
      });
      response.on("end", () => resolve({ status: response.statusCode, body }));
    });
    request.on("error", reject);
    request.end();
  });
}

describe("who is answered", () => {
  it("both loopback addresses and the loopback names, with our port only", async () => {
    const { port } = await start();
    expect((await raw(port, { host: `localhost:${port}` }, "GET", "/api/health", "::1")).status).toBe(200);
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`, `LOCALHOST:${port}`]) {
      expect((await raw(port, { host })).status).toBe(200);
    }
    for (const host of [
      "evil.example",
      `evil.example:${port}`,
      "localhost",
      `localhost:${port + 1}`,
      `localhost.evil.example:${port}`,
      `0.0.0.0:${port}`,
    ]) {
      for (const path of ["/api/health", "/v20190125/meshes", "/"]) {
        const answer = await raw(port, { host }, "GET", path);
        expect(answer.status).toBe(403);
        expect(JSON.parse(answer.body).message).toContain("does not answer to the host");
      }
    }
  });

  it("pages of our own origin; no other origin may write, or read an API", async () => {
    const { port } = await start();
    const host = `localhost:${port}`;
    const status = async (origin: string, method: string, path: string): Promise<number | undefined> =>
      (await raw(port, { host, origin }, method, path)).status;
    for (const origin of [
      "http://evil.example",
      "null",
      `https://localhost:${port}`,
      `http://localhost:${port + 1}`,
    ]) {
      for (const path of [
        "/api/health",
        "/api/targets",
        "/v20190125/meshes",
        "/t/x/v20190125/meshes",
        "/%61pi/health",
        "/%74/x/v20190125/meshes",
        "/v2019012%35/meshes",
      ]) {
        expect(await status(origin, "GET", path)).toBe(403);
      }
      expect(await status(origin, "PUT", "/v20190125/meshes")).toBe(403);
      expect(await status(origin, "POST", "/")).toBe(403);
      expect(await status(origin, "OPTIONS", "/v20190125/meshes")).toBe(403);
    }
    expect(await status(`http://localhost:${port}`, "GET", "/api/health")).toBe(200);
    expect(await status(`http://127.0.0.1:${port}`, "GET", "/v20190125/meshes")).toBe(200);
  });

  it("a configured host, under its own name", async () => {
    const { port, url } = await start({ dataDirectory: folder, host: "127.0.0.1" });
    expect(url).toBe(`http://127.0.0.1:${port}`);
    expect((await raw(port, { host: `127.0.0.1:${port}` })).status).toBe(200);
    const everywhere = await start({
      dataDirectory: join(folder, "all"),
      host: "0.0.0.0",
      accessKeys: await keyFile(),
    });
    expect(everywhere.url).toBe(`http://localhost:${everywhere.port}`);
    const told = async (host: string): Promise<string> =>
      (await raw(everywhere.port, { host }, "GET", "/api/health")).body;
    expect(await told(`192.0.2.7:${everywhere.port}`)).toContain("Sign in");
    expect(await told(`evil.example:${everywhere.port}`)).toContain("does not answer to the host");
  });

  it("the address of a proxy in front of it, whose pages are ours too", async () => {
    const publicUrl = "https://mesh.example.com";
    const { port, url } = await start({ dataDirectory: folder, publicUrl, accessKeys: await keyFile() });
    expect(url).toBe(publicUrl);
    const status = async (headers: Record<string, string>): Promise<number | undefined> =>
      (await raw(port, headers, "GET", "/api/session")).status;
    expect(await status({ host: "mesh.example.com", origin: publicUrl })).toBe(200);
    expect(await status({ host: `localhost:${port}`, origin: publicUrl })).toBe(200);
    expect(await status({ host: "mesh.example.com:8443" })).toBe(403);
    expect(await status({ host: "mesh.example.com", origin: "http://mesh.example.com" })).toBe(403);
  });
});

describe("the API", () => {
  const put = (url: string, body: string): Promise<Response> => fetch(url, { method: "PUT", body });

  it("creates and keeps over a restart", async () => {
    const first = await start();
    const created = await put(`${first.url}/v20190125/meshes`, '{"meshName":"m"}');
    expect(created.status).toBe(200);
    expect(created.headers.get("x-amzn-requestid")).toMatch(/^[0-9a-f-]{36}$/);
    const resource = await created.json();
    await first.close();
    const second = await start();
    expect(await (await fetch(`${second.url}/v20190125/meshes/m`)).json()).toEqual(resource);
  });

  it("refuses a body that is too large, not text or not JSON", async () => {
    const { url } = await start();
    const message = async (body: BodyInit): Promise<string> => {
      const answer = await fetch(`${url}/v20190125/meshes`, { method: "PUT", body });
      expect(answer.status).toBe(400);
      expect(answer.headers.get("x-amzn-errortype")).toBe("BadRequestException");
      expect(answer.headers.get("x-amzn-requestid")).toBeTruthy();
      return ((await answer.json()) as { message: string }).message;
    };
    expect(await message("x".repeat(5 * 1024 * 1024))).toContain("larger than 4194304 bytes");
    expect(await message(new Uint8Array([0x22, 0xff, 0x22]))).toContain("UTF-8");
    expect(await message("{")).toContain("not valid JSON");
  });

  it("uses the configured account, region and partition", async () => {
    await writeFile(
      join(folder, "meshwright.config.json"),
      '{"account":"210987654321","region":"cn-north-1"}',
    );
    const { url } = await start();
    const { metadata } = await (await put(`${url}/v20190125/meshes`, '{"meshName":"m"}')).json();
    expect(metadata).toMatchObject({
      arn: "arn:aws-cn:appmesh:cn-north-1:210987654321:mesh/m",
      meshOwner: "210987654321",
    });
  });

  it("finishes a request that is under way when the server stops, and takes no other", async () => {
    const { url, port, close } = await start();
    const body = '{"meshName":"m"}';
    const answered = new Promise<number | undefined>((resolve, reject) => {
      const request = httpRequest(
        `${url}/v20190125/meshes`,
        { method: "PUT", headers: { "content-length": body.length } },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      );
      request.on("error", reject);
      request.flushHeaders();
      request.write(body.slice(0, 5), () => {
        // The server has the first half by the time that it has answered a later request.
        void raw(port, { host: `localhost:${port}` }).then(() => {
          void close();
          request.end(body.slice(5));
        }, reject);
      });
    });
    expect(await answered).toBe(200);
    await close();
    await expect(fetch(`${url}/api/health`)).rejects.toThrow();
    const again = await start();
    expect((await fetch(`${again.url}/v20190125/meshes/m`)).status).toBe(200);
  });
});

describe("Meshwright's own paths", () => {
  it("health says what runs", async () => {
    const { url } = await start();
    expect(await (await fetch(`${url}/api/health`)).json()).toEqual({
      status: "ok",
      version: "1.2.3",
      account: "123456789012",
      region: "us-east-1",
      file: null,
      user: null,
    });
  });

  it("targets name what the configuration holds, and no profile", async () => {
    const configFile = join(folder, "other.json");
    await writeFile(
      configFile,
      '{"targets":{"staging":{"endpoint":"https://m.example/","region":"eu-west-1","profile":"ops"}}}',
    );
    const { url } = await start({ dataDirectory: folder, configFile });
    expect(await (await fetch(`${url}/api/targets`)).json()).toEqual({
      targets: [
        { name: "embedded", kind: "embedded", region: "us-east-1", endpoint: url, basePath: "" },
        {
          name: "staging",
          kind: "configured",
          region: "eu-west-1",
          endpoint: "https://m.example",
          basePath: "/t/staging",
        },
      ],
    });
  });

  it("unknown paths are 404 in JSON", async () => {
    const { url } = await start();
    for (const path of ["/api/nothing", "/t/nobody/v20190125/meshes", "/x"]) {
      const answer = await fetch(url + path);
      expect(answer.status).toBe(404);
      expect(await answer.json()).toHaveProperty("message");
    }
  });
});

describe("the designer's files", () => {
  let url: string;
  const page = "<!doctype html><title>designer</title>";
  const script = `console.log(${JSON.stringify("x".repeat(2000))})`;
  beforeEach(async () => {
    const client = join(folder, "client");
    await mkdir(join(client, "assets"), { recursive: true });
    await writeFile(join(client, "index.html"), page);
    await writeFile(join(client, "assets", "main-abc.js"), script);
    await writeFile(join(client, "assets", "main-abc.js.gz"), gzipSync(script));
    await writeFile(join(folder, "secret.txt"), "secret");
    ({ url } = await start({ dataDirectory: join(folder, "data"), clientDirectory: client }));
  });

  it("come with type, safety and caching headers", async () => {
    const index = await fetch(`${url}/`);
    expect(await index.text()).toBe(page);
    expect(index.headers.get("content-type")).toMatch(/^text\/html/);
    expect(index.headers.get("cache-control")).toBe("no-cache");
    const policy = index.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(index.headers.get("x-content-type-options")).toBe("nosniff");
    const asset = await fetch(`${url}/assets/main-abc.js`, { headers: { "accept-encoding": "identity" } });
    expect(asset.headers.get("content-type")).toMatch(/^text\/javascript/);
    expect(asset.headers.get("cache-control")).toContain("immutable");
    expect(asset.headers.get("content-encoding")).toBeNull();
    const again = await fetch(`${url}/`, { headers: { "if-none-match": index.headers.get("etag") ?? "" } });
    expect(again.status).toBe(304);
  });

  it("come compressed to who takes it", async () => {
    const asset = await fetch(`${url}/assets/main-abc.js`, { headers: { "accept-encoding": "br, gzip" } });
    expect(asset.headers.get("content-encoding")).toBe("gzip");
    expect(await asset.text()).toBe(script);
  });

  it("stay those of the build that was there when the first was asked for", async () => {
    await fetch(`${url}/`);
    await rm(join(folder, "client"), { recursive: true });
    expect(await (await fetch(`${url}/`)).text()).toBe(page);
    expect(await (await fetch(`${url}/assets/main-abc.js`)).text()).toBe(script);
  });

  it("answer navigation to any page with the designer, and nothing else so", async () => {
    const html = { headers: { accept: "text/html,*/*" } };
    expect(await (await fetch(`${url}/some/page`, html)).text()).toBe(page);
    expect((await fetch(`${url}/some/page`)).status).toBe(404);
    expect((await fetch(`${url}/some/page`, { ...html, method: "POST" })).status).toBe(404);
    expect((await fetch(`${url}/api/nothing`, html)).status).toBe(404);
  });

  it("end at their folder", async () => {
    const port = Number(new URL(url).port);
    for (const path of [
      "/../secret.txt",
      "/%2e%2e/secret.txt",
      "/..%2fsecret.txt",
      "/assets/..%5c..%5csecret.txt",
    ]) {
      const answer = await raw(port, { host: `localhost:${port}` }, "GET", path);
      expect(answer.status).toBe(404);
      expect(answer.body).not.toBe("secret");
    }
  });
});

describe("a server that cannot start says why", () => {
  const failure = async (options: Partial<Parameters<typeof startServer>[0]>): Promise<string> => {
    const started = await startServer({
      port: 0,
      dataDirectory: folder,
      version: "1",
      logLevel: "silent",
      ...options,
    });
    if (started.ok) {
      await started.value.close();
      throw new Error("it started");
    }
    return startProblemText(started.error);
  };

  it("a busy port", async () => {
    const { port } = await start();
    expect(await failure({ port, dataDirectory: join(folder, "other") })).toMatch(
      new RegExp(`^Port ${port} on 127.0.0.1 is taken .*--port ${port + 1}`),
    );
  });

  it("a port that is busy on the other loopback address only", async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, "::1", () => resolve((other.address() as { port: number }).port));
    });
    expect(await failure({ port })).toContain(`Port ${port} on ::1 is taken`);
    await new Promise((resolve) => other.close(resolve));
    await new Promise<void>((resolve) => {
      get({ host: "127.0.0.1", port }).on("error", () => resolve());
    });
  });

  it.each([{ host: "0.0.0.0" }, { host: "192.0.2.1" }, { publicUrl: "https://mesh.example.com" }])(
    "others could reach it and there are no access keys: %j",
    async (options) => {
      expect(await failure(options)).toMatch(
        /others could read and change everything here.*--access-keys FILE/,
      );
    },
  );

  it("access keys that are absent or wrong", async () => {
    const accessKeys = join(folder, "keys.json");
    expect(await failure({ accessKeys })).toContain("expected a file of access keys, but there is none");
    await writeFile(accessKeys, "{}");
    expect(await failure({ accessKeys })).toContain("/keys: expected a list of at least one access key");
  });

  it("an address that the machine lacks", async () => {
    expect(await failure({ host: "192.0.2.1", accessKeys: await keyFile() })).toContain(
      "has no address 192.0.2.1",
    );
  });

  it("a configuration that is absent or wrong", async () => {
    expect(await failure({ configFile: join(folder, "absent.json") })).toContain(
      "expected a configuration file, but there is none",
    );
    await writeFile(join(folder, "meshwright.config.json"), '{"account":"1"}');
    expect(await failure({})).toContain("meshwright.config.json:1:12 /account: expected");
  });

  it("a data directory or database that cannot be used", async () => {
    await writeFile(join(folder, "file"), "");
    expect(await failure({ dataDirectory: join(folder, "file") })).toContain("cannot be made");
    await writeFile(join(folder, "control-plane.db"), "notes of mine");
    expect(await failure({})).toContain("is not a Meshwright database");
  });
});
