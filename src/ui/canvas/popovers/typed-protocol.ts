export const PROTOCOLS = ["http", "http2", "grpc", "tcp"] as const;

/** What was typed so far into a protocol field, and what it chooses. */
export interface TypedProtocol {
  readonly text: string;
  readonly protocol: string;
}

/**
 * The protocol that typing chooses: the beginning of its name (`h` is http, `g` grpc, `t` tcp), or `2` or `h2`
 * for http2. `before` is what was typed just before, if anything. Undefined where the key chooses nothing.
 */
export function typedProtocol(before: string, key: string): TypedProtocol | undefined {
  if (key.length !== 1) return undefined;
  for (const text of [before + key.toLowerCase(), key.toLowerCase()]) {
    const protocol =
      text === "2" || text === "h2" ? "http2" : PROTOCOLS.find((each) => each.startsWith(text));
    if (protocol !== undefined) return { text, protocol };
  }
  return undefined;
}
