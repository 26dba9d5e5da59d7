import { err, ok, type Result } from "../../lib/result.ts";
import { tooLarge } from "./api-body.ts";

const UTF8 = new TextDecoder("utf-8", { fatal: true });

/** The body of a request as text, empty for a method that has none; at most `limit` bytes of it are read. An error says what is wrong with it. */
export async function readBody(request: Request, limit: number): Promise<Result<string, string>> {
  if (request.method === "GET" || request.method === "HEAD") return ok("");
  const large = err(tooLarge(limit));
  const length = request.headers.get("content-length");
  if (Number(length ?? 0) > limit) return large;
  // Node takes no more of a body than its length says, and read at once it needs no stream.
  const bytes = length === null ? await readBytes(request.body, limit) : await request.arrayBuffer();
  if (bytes === undefined) return large;
  try {
    return ok(UTF8.decode(bytes));
  } catch {
    return err("The body is not valid UTF-8.");
  }
}

/** All of a stream's bytes; undefined where there are more than `limit`. */
export async function readBytes(
  stream: ReadableStream<Uint8Array> | null,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (stream ?? []) as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
