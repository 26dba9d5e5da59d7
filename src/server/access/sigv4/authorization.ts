/** What an `Authorization` header of Signature Version 4 says. */
export interface Authorization {
  readonly accessKeyId: string;
  /** `20261123` */
  readonly date: string;
  readonly region: string;
  readonly service: string;
  readonly terminator: string;
  /** Lower case. */
  readonly signedHeaders: readonly string[];
  /** 64 hexadecimal digits. */
  readonly signature: string;
}

export const ALGORITHM = "AWS4-HMAC-SHA256";

/** Reads the header; undefined where it is of another form. */
export function parseAuthorization(header: string): Authorization | undefined {
  const match = /^AWS4-HMAC-SHA256\s+(.+)$/.exec(header);
  if (match === null) return undefined;
  const parts = new Map<string, string>();
  for (const part of (match[1] ?? "").split(",")) {
    const equals = part.indexOf("=");
    const name = part.slice(0, equals).trim();
    if (equals < 0 || parts.has(name)) return undefined;
    parts.set(name, part.slice(equals + 1).trim());
  }
  const scope = (parts.get("Credential") ?? "").split("/");
  const [accessKeyId = "", date = "", region = "", service = "", terminator = ""] = scope;
  const signedHeaders = (parts.get("SignedHeaders") ?? "").split(";");
  const signature = parts.get("Signature") ?? "";
  const isWhole =
    parts.size === 3 &&
    scope.length === 5 &&
    /^\d{8}$/.test(date) &&
    signedHeaders.every((name) => /^[a-z0-9!#$%&'*+.^_`|~-]+$/.test(name)) &&
    /^[0-9a-f]{64}$/.test(signature);
  if (!isWhole) return undefined;
  return { accessKeyId, date, region, service, terminator, signedHeaders, signature };
}
