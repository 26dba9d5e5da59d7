/**
 * Why the server must not run without access keys: others can reach it, on an address that is not loopback or
 * through a proxy. Undefined where it may.
 */
export function reachedBy(host: string | undefined, publicUrl: string | undefined): string | undefined {
  if (host !== undefined && !isLoopback(host)) return `On ${host}`;
  if (publicUrl === undefined) return undefined;
  return isLoopback(new URL(publicUrl).hostname.replace(/^\[|\]$/g, "")) ? undefined : `At ${publicUrl}`;
}

function isLoopback(host: string): boolean {
  return host.toLowerCase() === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
}
