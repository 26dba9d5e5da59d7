import { readdirSync } from "node:fs";
import { describe, expect, it, onTestFinished } from "vitest";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { run } from "./run.ts";
import { capturedRun } from "./testing/captured-run.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

/** A run of `meshwright serve` that goes on until it is ended. */
interface Serving {
  /** The first line on stdout. */
  readonly line: string;
  readonly url: string;
  readonly errors: () => string;
  readonly end: () => Promise<ExitCode>;
}

async function serving(cwd: string, ...args: string[]): Promise<Serving> {
  const ending = new AbortController();
  let errors = "";
  let exit: Promise<ExitCode> | undefined;
  const line = await new Promise<string>((resolve) => {
    exit = run(["serve", "--port", "0", ...args], {
      stdout: resolve,
      stderr: (text) => {
        errors += text;
      },
      writeBytes: () => {},
      stdin: async () => new Uint8Array(),
      cwd,
      env: { XDG_DATA_HOME: `${cwd}/xdg` },
      endingSignal: () => ending.signal,
    });
    void exit.then((code) => resolve(`ended with ${code}: ${errors}`));
  });
  const end = async (): Promise<ExitCode> => {
    ending.abort();
    return (await exit) ?? EXIT.usage;
  };
  onTestFinished(async () => {
    await end();
  });
  return { line, url: /http:\S+/.exec(line)?.[0] ?? "", errors: () => errors, end };
}

describe("meshwright serve", () => {
  it("says in one line where it is and what it holds, and ends well when asked", async () => {
    const folder = temporaryFolder();
    const { line, url, errors, end } = await serving(folder);
    const port = new URL(url).port;
    expect(line).toBe(
      `Meshwright on http://localhost:${port} — designer and App Mesh API (account 123456789012, us-east-1), data in ${folder}/xdg/meshwright\n`,
    );
    expect((await fetch(`${url}/api/health`)).status).toBe(200);
    expect(await end()).toBe(EXIT.ok);
    await expect(fetch(`${url}/api/health`)).rejects.toThrow();
    expect(errors()).toBe("");
  });

  it("keeps resources in memory where it is told to, and writes nothing", async () => {
    const folder = temporaryFolder();
    const put = (url: string): Promise<Response> =>
      fetch(`${url}/v20190125/meshes`, { method: "PUT", body: '{"meshName":"m"}' });
    for (let time = 0; time < 2; time += 1) {
      const { line, url, end } = await serving(folder, "--storage", "memory");
      expect(line).toContain("data kept in memory until the server stops");
      expect((await put(url)).status).toBe(200);
      expect((await put(url)).status).toBe(409);
      expect(await end()).toBe(EXIT.ok);
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  it("takes data directory, configuration, file and host relative to where it runs", async () => {
    const folder = temporaryFolder({
      "c.json": '{"account":"210987654321","region":"eu-west-1"}',
      "shop.mesh.json": "{}\n",
    });
    const args = ["shop.mesh.json", "--data", "d", "--config", "c.json", "--host", "127.0.0.1"];
    const { line, url } = await serving(folder, ...args);
    expect(line).toContain(
      `(account 210987654321, eu-west-1), data in ${folder}/d, editing ${folder}/shop.mesh.json`,
    );
    expect(await (await fetch(`${url}/api/file`)).text()).toBe("{}\n");
  });

  it("does not open to others without access keys, and says how to", async () => {
    const cwd = temporaryFolder({ "c.json": '{"accessKeys":"keys.json"}' });
    for (const args of [
      ["--host", "0.0.0.0"],
      ["--public-url", "https://mesh.example.com"],
    ]) {
      const refused = await capturedRun(["serve", "--data", "d", ...args], { cwd });
      expect(refused).toMatchObject({ exit: EXIT.config, stdout: "" });
      expect(refused.stderr).toContain("--access-keys FILE");
    }
    const absent = await capturedRun(["serve", "--data", "d", "--config", "c.json"], { cwd });
    expect(absent.exit).toBe(EXIT.config);
    expect(absent.stderr).toBe(`${cwd}/keys.json: expected a file of access keys, but there is none\n`);
    await capturedRun(["key", "add", "keys.json"], { cwd });
    const { url } = await serving(cwd, "--data", "d", "--config", "c.json", "--host", "0.0.0.0");
    expect((await fetch(`${url}/api/health`)).status).toBe(401);
  });

  it("ends with a code and a reason where it cannot start", async () => {
    const folder = temporaryFolder({ "bad.json": "{", data: "a file" });
    const { url } = await serving(folder, "--data", "d1");
    const { port } = new URL(url);
    const busy = await capturedRun(["serve", "--port", port, "--data", "d2"], { cwd: folder });
    expect(busy).toMatchObject({ exit: EXIT.listen, stdout: "" });
    expect(busy.stderr).toMatch(new RegExp(`^Port ${port} .* --port ${Number(port) + 1}`));
    const config = await capturedRun(["serve", "--data", "d2", "--config", "bad.json"], { cwd: folder });
    expect(config).toMatchObject({ exit: EXIT.config });
    expect(config.stderr).toContain("bad.json:1:2: expected valid JSON");
    const data = await capturedRun(["serve", "--data", "data"], { cwd: folder });
    expect(data).toMatchObject({ exit: EXIT.data });
    expect(data.stderr).toContain("--data DIR");
  });

  it.each([
    [["--port", "70000"], "--port expects a whole number from 0 to 65535, but is 70000."],
    [["--port", "-1"], "--port"],
    [["--log-level", "loud"], "--log-level expects one of silent, fatal"],
    [["--data", ""], "--data expects a value."],
    [["--prot", "1"], "--prot"],
    [["a.mesh.json", "b.mesh.json"], "serve edits one file, but 2 are named"],
  ])("refuses %j with the reason and its usage", async (args, reason) => {
    const result = await capturedRun(["serve", ...args], { cwd: temporaryFolder() });
    expect(result).toMatchObject({ exit: EXIT.usage, stdout: "" });
    expect(result.stderr).toContain(reason);
    expect(result.stderr).toContain("Usage: meshwright serve");
  });

  it("has help", async () => {
    const { exit, stdout } = await capturedRun(["serve", "--help"], { cwd: temporaryFolder() });
    expect(exit).toBe(EXIT.ok);
    expect(stdout).toContain("--port N");
  });
});

describe("meshwright", () => {
  it("says which verbs there are, and which it is", async () => {
    const cwd = temporaryFolder();
    expect((await capturedRun(["--help"], { cwd })).stdout).toContain("  serve ");
    expect((await capturedRun(["--version"], { cwd })).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(await capturedRun([], { cwd })).toMatchObject({ exit: EXIT.usage, stdout: "" });
    const unknown = await capturedRun(["srve"], { cwd });
    expect(unknown.exit).toBe(EXIT.usage);
    expect(unknown.stderr).toContain("There is no verb srve.");
  });
});
