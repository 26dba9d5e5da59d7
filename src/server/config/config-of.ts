import { compareText } from "../../lib/compare-text.ts";
import type { Config } from "./config.ts";
import type { GivenConfig } from "./given-settings.ts";
import type { GivenTarget } from "./parse-target.ts";
import { DEFAULT_CONFIG } from "./settings.ts";

/**
 * What holds: `given` (flags and environment), then the file, then the defaults. Targets of both are joined;
 * of one name the given one holds. A target without a region has ours.
 */
export function configOf(given: GivenConfig, file: GivenConfig): Config {
  const joined = { ...DEFAULT_CONFIG, ...defined(file), ...defined(given) };
  const targets = new Map<string, GivenTarget>(
    [...(file.targets ?? []), ...(given.targets ?? [])].map((target) => [target.name, target]),
  );
  return {
    ...joined,
    targets: [...targets.values()]
      .map((target) => ({ ...target, region: target.region ?? joined.region }))
      .sort((a, b) => compareText(a.name, b.name)),
  };
}

function defined<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}
