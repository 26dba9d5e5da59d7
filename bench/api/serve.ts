/** The server from the source, for one comparison: `serve.ts PORT DATA`, or `serve.ts PORT ""` with a store in memory. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { memoryStore } from "../../src/control-plane/store/memory-store.ts";
import { startProblemText, startServer } from "../../src/server/start-server.ts";

const [port, data = ""] = process.argv.slice(2);
const started = await startServer({
  port: Number(port),
  dataDirectory: data === "" ? mkdtempSync(join(tmpdir(), "meshwright-bench-")) : data,
  version: "bench",
  ...(data === "" ? { store: memoryStore({ now: Date.now }) } : {}),
});
if (!started.ok) throw new Error(startProblemText(started.error));
process.once("SIGTERM", () => void started.value.close().then(() => process.exit(0)));
