import { isIP } from "node:net";

const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];
/** Addresses that mean every address of this machine. */
const WILDCARDS = ["0.0.0.0", "[::]"];

/**
 * Tells whether a `Host` (or the host of an `Origin`) is this server. A page of another site can reach a
 * local server under a name that it controls (DNS rebinding): only names that such a page cannot own pass,
 * the loopback names and the configured host, with our port. A server on all addresses also answers to any
 * literal address, which needs no name.
 */
export function ownHosts(configured: string | undefined, port: () => number): (host: string) => boolean {
  const own = configured === undefined ? undefined : hostInUrl(configured).toLowerCase();
  return (host) => {
    const match = /^(\[[0-9a-f:.]+\]|[^:[\]]+)(?::(\d+))?$/i.exec(host);
    if (match === null) return false;
    const [, name = "", portText = "80"] = match;
    if (Number(portText) !== port()) return false;
    const lower = name.toLowerCase();
    if (LOOPBACK.includes(lower) || lower === own) return true;
    return own !== undefined && WILDCARDS.includes(own) && isIP(lower.replace(/^\[|\]$/g, "")) !== 0;
  };
}

/** A host as it stands in a URL: an IPv6 address in brackets. */
export function hostInUrl(host: string): string {
  return isIP(host) === 6 ? `[${host}]` : host;
}
