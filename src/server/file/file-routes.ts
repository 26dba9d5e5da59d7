import { basename } from "node:path";
import { Hono } from "hono";
import { streamSSE } from "hono/streaming";
import { refusal } from "../http/json-answer.ts";
import { readBody } from "../http/read-body.ts";
import type { DesignFile } from "./design-file.ts";
import { type FileProblem, fileProblemText } from "./file-problem.ts";

/** Largest design file that is taken, in bytes. */
export const MAX_FILE = 64 * 1024 * 1024;
/** Keeps connections of silent files open, in milliseconds. */
const HEARTBEAT = 15_000;

/**
 * `/api/file` of `meshwright serve FILE`: GET gives text and `ETag`; PUT wants `If-Match` (or
 * `If-None-Match: *` where there is no file yet) and answers 412 where the file changed meanwhile;
 * `events` tells each new `ETag`, the present one first.
 */
export function fileRoutes(file: DesignFile | undefined, closing: AbortSignal): Hono {
  const routes = new Hono();
  if (file === undefined) {
    routes.all("*", () =>
      refusal(404, "NoFile", "This server edits no file: start it with `meshwright serve FILE.mesh.json`."),
    );
    return routes;
  }
  routes.get("/", async () => {
    const state = await file.read();
    if (!state.ok) return failed(state.error);
    if (state.value === undefined) return refusal(404, "FileMissing", `There is no file ${file.name} yet.`);
    return new Response(state.value.text, {
      headers: {
        "content-type": "application/json; charset=utf-8",
        etag: state.value.etag,
        "cache-control": "no-store",
      },
    });
  });
  routes.put("/", async (c) => {
    const expected = expectedState(c.req.raw.headers);
    if (expected === undefined) {
      return refusal(
        428,
        "PreconditionRequired",
        "Say which content is replaced: If-Match with its ETag, or If-None-Match: * for a new file.",
      );
    }
    const body = await readBody(c.req.raw, MAX_FILE);
    if (!body.ok) return refusal(400, "BadRequestException", body.error);
    const result = await file.save(body.value, expected.etag);
    if (!result.ok) return failed(result.error);
    const outcome = result.value;
    if (outcome.saved) return new Response(null, { status: 204, headers: { etag: outcome.etag } });
    const headers: Record<string, string> = outcome.etag === undefined ? {} : { etag: outcome.etag };
    return refusal(
      412,
      "FileChanged",
      `${file.name} changed on the disk since it was read. Nothing was written.`,
      headers,
    );
  });
  routes.get("/events", (c) =>
    streamSSE(c, async (stream) => {
      let end = (): void => undefined;
      const ended = new Promise<void>((resolve) => {
        end = resolve;
      });
      let told: string | null | undefined;
      const tell = async (): Promise<void> => {
        const state = await file.read();
        // What cannot be read is told to who asks for it; here nothing is known to have changed.
        if (!state.ok) return;
        const etag = state.value?.etag ?? null;
        if (etag === told) return;
        told = etag;
        await stream.writeSSE({ event: "change", data: JSON.stringify({ etag }) });
      };
      // One after another, so that the last thing told is the last thing read.
      let telling = Promise.resolve();
      const tellInTurn = (): void => {
        telling = telling.then(tell).catch(end);
      };
      stream.onAbort(end);
      closing.addEventListener("abort", end);
      if (closing.aborted) end();
      const unwatch = file.watch(tellInTurn);
      const heartbeat = setInterval(() => void stream.write(": \n\n"), HEARTBEAT);
      tellInTurn();
      await ended;
      clearInterval(heartbeat);
      unwatch();
      closing.removeEventListener("abort", end);
    }),
  );
  return routes;
}

/** A folder that went away is a matter of the disk that its user can mend: no failure of the server. */
const ANSWERS = {
  "no-folder": { status: 409, code: "FolderMissing" },
  unreadable: { status: 500, code: "FileUnreadable" },
  "not-text": { status: 500, code: "FileUnreadable" },
  unwritable: { status: 500, code: "FileUnwritable" },
} as const;

function failed(problem: FileProblem): Response {
  const { status, code } = ANSWERS[problem.code];
  // Where the file lies, and what the system says of that place, is no matter of who edits it.
  const shown = { ...problem, path: basename(problem.path), detail: problem.detail.split(",", 1)[0] ?? "" };
  return refusal(status, code, fileProblemText(shown));
}

function expectedState(headers: Headers): { readonly etag: string | undefined } | undefined {
  const match = headers.get("if-match");
  if (match !== null) return { etag: match };
  return headers.get("if-none-match") === "*" ? { etag: undefined } : undefined;
}
