import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { build, preview } from "vite";

export interface Served {
  readonly url: string;
  readonly close: () => Promise<void>;
}

const PROGRAM = fileURLToPath(new URL("../../dist/cli/meshwright.js", import.meta.url));
const PAGES = fileURLToPath(new URL("../pages/", import.meta.url));
const PAGE_NAMES = [
  "empty-react-flow",
  "stock-react-flow",
  "cytoscape",
  "headless-store",
  "plain-input",
] as const;
const BUILT_PAGES = fileURLToPath(new URL("../../.cache/bench/", import.meta.url));

/** The built Meshwright, editing this file, on a free port. */
export async function serveBuilt(file: string, data: string): Promise<Served> {
  const port = await freePort();
  const args = [PROGRAM, "serve", file, "--port", String(port), "--data", data];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  await new Promise<void>((resolve, reject) => {
    const heard = (chunk: Buffer): void => void (chunk.includes("http://") && resolve());
    child.stdout.on("data", heard);
    child.stderr.on("data", heard);
    child.once("exit", (code) => reject(new Error(`meshwright serve ended with ${code}`)));
  });
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      child.once("exit", () => resolve());
      child.kill("SIGTERM");
    });
  return { url: `http://localhost:${port}/`, close };
}

/** The pages of the peers, built like the designer; `files` are served under /data/. */
export async function servePages(files: ReadonlyMap<string, string>): Promise<Served> {
  const options = { root: PAGES, configFile: false as const, logLevel: "error" as const };
  const input = PAGE_NAMES.map((name) => `${PAGES}${name}.html`);
  await build({
    ...options,
    build: {
      target: "es2023",
      outDir: BUILT_PAGES,
      emptyOutDir: true,
      chunkSizeWarningLimit: 1500,
      rolldownOptions: { input },
    },
  });
  mkdirSync(`${BUILT_PAGES}data`);
  for (const [name, text] of files) writeFileSync(`${BUILT_PAGES}data/${name}`, text);
  const port = await freePort();
  const server = await preview({
    ...options,
    build: { outDir: BUILT_PAGES },
    preview: { port, strictPort: true, host: "localhost" },
  });
  return { url: `http://localhost:${port}/`, close: () => server.close() };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
