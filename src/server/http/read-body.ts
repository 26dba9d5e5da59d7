import { err, ok, type Result } from "../../lib/result.ts";

/** The body of a request as text; at most `limit` bytes of it are read. An error says what is wrong with it. */
export async function readBody(request: Request, limit: number): Promise<Result<string, string>> {
  const tooLarge = err(`The body is larger than ${limit} bytes.`);
  if (Number(request.headers.get("content-length") ?? 0) > limit) return tooLarge;
  const bytes = await readBytes(request.body, limit);
  if (bytes === undefined) return tooLarge;
  try {
    return ok(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
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
