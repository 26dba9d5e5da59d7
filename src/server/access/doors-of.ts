import type { Logger } from "pino";
import type { Config } from "../config/config.ts";
import { MAX_FILE } from "../file/file-routes.ts";
import type { OwnAddress } from "../http/own-address.ts";
import type { AccessKeys } from "./access-key.ts";
import { Doors } from "./doors.ts";

/** The doors of a server that has these keys and settings. `port` is that on which it listens. */
export function doorsOf(
  keys: AccessKeys,
  config: Config,
  own: OwnAddress,
  port: () => number,
  log: Logger,
): Doors {
  const regions = new Map(config.targets.map(({ name, region }) => [name, region]));
  return new Doors({
    keys,
    own,
    now: Date.now,
    sessionTime: config.sessionTime * 1000,
    cookie: () => `meshwright-${port()}`,
    isSecure: config.publicUrl?.startsWith("https:") === true,
    regionsOf: (path) => {
      const target = /^\/t\/([^/]+)/.exec(path)?.[1];
      const region = target === undefined ? undefined : regions.get(target);
      return region === undefined ? [config.region] : [...new Set([config.region, region])];
    },
    bodyLimit: (path) => (path.startsWith("/api/file") ? MAX_FILE : config.maxBody),
    log,
  });
}
