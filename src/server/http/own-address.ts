import { ownHosts } from "./own-hosts.ts";

/** What of a request must be ours: who it was sent to, and the page that sent it. */
export interface OwnAddress {
  /** The value of `Host`. */
  readonly isHost: (host: string) => boolean;
  /** The value of `Origin`. */
  readonly isOrigin: (origin: string) => boolean;
}

/** `publicUrl` is where a proxy in front of the server is reached; nobody else's pages come from there. */
export function ownAddress(
  configured: string | undefined,
  publicUrl: string | undefined,
  port: () => number,
): OwnAddress {
  const isOwnHost = ownHosts(configured, port);
  const outside = publicUrl === undefined ? undefined : new URL(publicUrl);
  return {
    isHost: (host) => isOwnHost(host) || host.toLowerCase() === outside?.host,
    isOrigin: (origin) =>
      origin === outside?.origin ||
      (origin.startsWith("http://") && isOwnHost(origin.slice("http://".length))),
  };
}
