const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/i;

/**
 * What the Meshwright server that answers at `hostname` (as `location.hostname` has it) is called: undefined where it is
 * this machine.
 */
export function serverName(hostname: string): string | undefined {
  return hostname === "" || LOOPBACK.test(hostname) ? undefined : hostname;
}
