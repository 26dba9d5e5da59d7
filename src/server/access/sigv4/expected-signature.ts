import { createHash, createHmac } from "node:crypto";
import { ALGORITHM, type Authorization } from "./authorization.ts";
import type { SignedRequest } from "./signed-request.ts";

/**
 * The signature that a client with this secret gives this request: Signature Version 4 of AWS, as all services
 * but S3 have it, which encode the path once more. `time` is that of `x-amz-date`.
 */
export function expectedSignature(
  request: SignedRequest,
  authorization: Omit<Authorization, "signature">,
  secret: string,
  time: string,
): string {
  const { date, region, service, terminator } = authorization;
  const scope = [date, region, service, terminator];
  const hashed = sha256(canonicalRequest(request, authorization.signedHeaders));
  const key = scope.reduce<string | Buffer>((parent, part) => hmac(parent, part), `AWS4${secret}`);
  return hmac(key, [ALGORITHM, time, scope.join("/"), hashed].join("\n")).toString("hex");
}

/** Hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

function canonicalRequest(request: SignedRequest, signedHeaders: readonly string[]): string {
  const { method, target, headers, body } = request;
  const at = target.indexOf("?");
  const path = at < 0 ? target : target.slice(0, at);
  return [
    method,
    canonicalPath(path),
    at < 0 ? "" : canonicalQuery(target.slice(at + 1)),
    ...signedHeaders.map((name) => `${name}:${(headers.get(name) ?? "").trim().replace(/\s+/g, " ")}`),
    "",
    signedHeaders.join(";"),
    sha256(body),
  ].join("\n");
}

/** Without dot segments and empty segments; what is left is encoded as it stands, so `%20` becomes `%2520`. */
function canonicalPath(path: string): string {
  const segments: string[] = [];
  for (const segment of path.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(strictlyEncoded(segment));
  }
  const end = path.endsWith("/") && segments.length > 0 ? "/" : "";
  return `/${segments.join("/")}${end}`;
}

/** Names and values decoded, encoded strictly, and sorted by name, then value. */
function canonicalQuery(query: string): string {
  return query
    .split("&")
    .filter((part) => part !== "")
    .map((part) => {
      const equals = part.indexOf("=");
      const name = equals < 0 ? part : part.slice(0, equals);
      return [name, equals < 0 ? "" : part.slice(equals + 1)].map((text) => strictlyEncoded(decoded(text)));
    })
    .sort(([a = "", x = ""], [b = "", y = ""]) => (a === b ? order(x, y) : order(a, b)))
    .map((pair) => pair.join("="))
    .join("&");
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What is not percent-encoded well stands for itself: the signature then differs, and nothing worse. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** All but `A-Z a-z 0-9 - _ . ~` is encoded. */
function strictlyEncoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}
