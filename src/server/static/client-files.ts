import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { getMimeType } from "hono/utils/mime";

interface ClientFile {
  readonly content: Uint8Array<ArrayBuffer>;
  /** The same compressed, by content encoding. */
  readonly compressed: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  readonly type: string;
  readonly etag: string;
  /** Its name holds a hash of its content. */
  readonly hashed: boolean;
}

/** Answers GET and HEAD of the designer's files; undefined where no file has that path. */
export type ClientFiles = (request: Request) => Promise<Response | undefined>;

/** Pages under a path of their own. */
const PAGES: ReadonlyMap<string, string> = new Map([
  ["/", "/index.html"],
  ["/sign-in", "/sign-in.html"],
]);

/** In the order of preference. */
const ENCODINGS = [
  { name: "br", suffix: ".br" },
  { name: "gzip", suffix: ".gz" },
] as const;

/**
 * The files of a built designer. They are read once, when the first is asked for: a request names one of them or
 * nothing, so no path leaves the folder, and a build while the designer is open does not mix two versions. A
 * navigation to an unknown path gets `index.html`.
 */
export function clientFiles(folder: string): ClientFiles {
  let scanned: Promise<ReadonlyMap<string, ClientFile>> | undefined;
  return async (request) => {
    if (request.method !== "GET" && request.method !== "HEAD") return undefined;
    scanned ??= scan(folder).catch((error: unknown) => {
      scanned = undefined;
      throw error;
    });
    const files = await scanned;
    const path = decodedPath(request);
    const wantsPage = (request.headers.get("accept") ?? "").includes("text/html");
    const file = files.get(PAGES.get(path) ?? path) ?? (wantsPage ? files.get("/index.html") : undefined);
    return file === undefined ? undefined : answer(file, request);
  };
}

function answer(file: ClientFile, request: Request): Response {
  const headers = new Headers({
    etag: file.etag,
    vary: "Accept-Encoding",
    "cache-control": file.hashed ? "public, max-age=31536000, immutable" : "no-cache",
  });
  if (request.headers.get("if-none-match") === file.etag) return new Response(null, { status: 304, headers });
  const accepted = (request.headers.get("accept-encoding") ?? "")
    .split(",")
    .map((item) => item.split(";")[0]?.trim());
  const encoding = ENCODINGS.find(({ name }) => accepted.includes(name) && file.compressed.has(name))?.name;
  if (encoding !== undefined) headers.set("content-encoding", encoding);
  headers.set("content-type", file.type);
  const content = (encoding === undefined ? undefined : file.compressed.get(encoding)) ?? file.content;
  headers.set("content-length", String(content.byteLength));
  return new Response(request.method === "HEAD" ? null : content, { headers });
}

async function scan(folder: string): Promise<Map<string, ClientFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = new Set(
    entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)),
  );
  const files = new Map<string, ClientFile>();
  for (const path of paths) {
    const isCompressed = ENCODINGS.some(
      ({ suffix }) => path.endsWith(suffix) && paths.has(path.slice(0, -suffix.length)),
    );
    if (isCompressed) continue;
    const url = `/${relative(folder, path).split(sep).join("/")}`;
    const content = await readFile(path);
    const compressed = new Map<string, Uint8Array<ArrayBuffer>>();
    for (const { name, suffix } of ENCODINGS)
      if (paths.has(path + suffix)) compressed.set(name, await readFile(path + suffix));
    files.set(url, {
      content,
      compressed,
      type: getMimeType(path) ?? "application/octet-stream",
      etag: `W/"${createHash("sha256").update(content).digest("base64url").slice(0, 22)}"`,
      hashed: url.startsWith("/assets/"),
    });
  }
  return files;
}

function decodedPath(request: Request): string {
  const { pathname } = new URL(request.url);
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
