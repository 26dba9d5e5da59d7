/**
 * The protocol that a key chooses: `h` is http, `2` http2 (so typing `h2` or `http2` ends there), `g` grpc,
 * `t` tcp. In typing a whole name the other letters change nothing.
 */
export function typedProtocol(key: string): string | undefined {
  switch (key.toLowerCase()) {
    case "h":
      return "http";
    case "2":
      return "http2";
    case "g":
      return "grpc";
    case "t":
      return "tcp";
    default:
      return undefined;
  }
}
