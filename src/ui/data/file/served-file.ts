import { isJsonObject, type Json } from "../../../lib/json.ts";
import { err, ok, type Result } from "../../../lib/result.ts";

/** The file that the server edits (`meshwright serve FILE`), as it stands on disk. */
export interface ServedFile {
  /** File name without folders. */
  readonly name: string;
  /** Undefined where there is no such file yet. */
  readonly content: FileContent | undefined;
}

export interface FileContent {
  readonly text: string;
  /** Changes with the content. */
  readonly etag: string;
}

/** Why the file could not be read or written: one sentence, and what to do. */
export interface FileProblem {
  readonly code: "file-unreachable" | "file-refused" | "file-changed" | "file-unreadable";
  readonly reason: string;
}

const FILE = "/api/file";

/** The name of the file that the server edits, or undefined where it edits none. */
export async function servedFileName(fetchLike: typeof fetch): Promise<string | undefined> {
  try {
    const answer = await fetchLike("/api/health");
    const health: unknown = answer.ok ? await answer.json() : undefined;
    const file = isJsonObject(health) ? health["file"] : undefined;
    return isJsonObject(file) && typeof file["name"] === "string" ? file["name"] : undefined;
  } catch {
    return undefined;
  }
}

/** What stands in the file now; undefined where there is none. */
export async function readContent(
  fetchLike: typeof fetch,
): Promise<Result<FileContent | undefined, FileProblem>> {
  try {
    const answer = await fetchLike(FILE, { cache: "no-store" });
    if (answer.status === 404) return ok(undefined);
    if (!answer.ok) return err(await refused(answer));
    return ok({ text: await answer.text(), etag: answer.headers.get("etag") ?? "" });
  } catch {
    return err(unreachable());
  }
}

/** Replaces the content where it still is what `etag` says (undefined: no file). Gives the new ETag. */
export async function writeContent(
  fetchLike: typeof fetch,
  text: Blob | string,
  etag: string | undefined,
  { keepalive = false } = {},
): Promise<Result<string, FileProblem>> {
  const expected: Record<string, string> =
    etag === undefined ? { "if-none-match": "*" } : { "if-match": etag };
  const headers = { "content-type": "application/json", ...expected };
  try {
    const answer = await fetchLike(FILE, { method: "PUT", headers, body: text, keepalive });
    if (answer.status === 412) {
      return err({ code: "file-changed", reason: "The file changed on disk. Review the changes." });
    }
    return answer.ok ? ok(answer.headers.get("etag") ?? "") : err(await refused(answer));
  } catch {
    return err(unreachable());
  }
}

function unreachable(): FileProblem {
  const reason =
    "The Meshwright server does not answer. Start it again; what you drew is kept in this browser.";
  return { code: "file-unreachable", reason };
}

async function refused(answer: Response): Promise<FileProblem> {
  const body = (await answer.json().catch(() => undefined)) as Json | undefined;
  const message = isJsonObject(body) && typeof body["message"] === "string" ? body["message"] : "";
  return {
    code: "file-refused",
    reason: `The file could not be read or written: ${message || answer.status}`,
  };
}
