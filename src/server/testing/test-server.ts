import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type RunningServer, type ServerOptions, startProblemText, startServer } from "../start-server.ts";

/** A fresh folder, and a way to remove it. */
export async function testFolder(): Promise<{ readonly path: string; readonly remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), "meshwright-test-"));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** A server on any free port; it must start. */
export async function testServer(
  options: Partial<ServerOptions> & { dataDirectory: string },
): Promise<RunningServer> {
  const started = await startServer({ port: 0, version: "1.2.3", logLevel: "silent", ...options });
  if (!started.ok) throw new Error(startProblemText(started.error));
  return started.value;
}
