import { resolve } from "node:path";
import { err, ok, type Result } from "../../lib/result.ts";
import type { Config } from "./config.ts";
import { namesOfSetting } from "./names-of-setting.ts";
import { type GivenTarget, parseTarget } from "./parse-target.ts";
import { readSetting } from "./read-setting.ts";
import { type PlaceSetting, SETTING_NAMES, SETTINGS, type SettingName } from "./settings.ts";

/** What flags and variables, or the file, say: the others are left to the next source. */
export type GivenConfig = Partial<Omit<Config, "targets">> & { readonly targets?: readonly GivenTarget[] };
export type GivenSettings = GivenConfig & { readonly [name in PlaceSetting]?: string };

/** The values of flags, by their names without hyphens; a flag that may be given again has a list. */
export type Flags = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

/**
 * Reads the flags, and for those that are absent the environment (an empty variable says nothing). The error
 * is a sentence with the name of the source that is wrong. Paths are relative to `cwd`.
 */
export function givenSettings(
  flags: Flags,
  env: NodeJS.ProcessEnv,
  cwd: string,
): Result<GivenSettings, string> {
  const given: Record<string, unknown> = {};
  for (const name of SETTING_NAMES) {
    const said = saidOf(name, flags, env);
    if (said.length === 0) continue;
    const value = SETTINGS[name].rule.is === "targets" ? targetsOf(said) : lastValue(name, said, cwd);
    if (!value.ok) return value;
    given[name] = value.value;
  }
  return ok(given as GivenSettings);
}

/** One text of a source, and the name of that source. */
interface Said {
  readonly source: string;
  readonly text: string;
}

/** What the sources say of a setting, the environment first. */
function saidOf(name: SettingName, flags: Flags, env: NodeJS.ProcessEnv): Said[] {
  const { flag, variable } = namesOfSetting(name);
  const inEnv = env[variable] ?? "";
  const separator = SETTINGS[name].rule.is === "targets" ? /\s+/ : /$^/;
  return [
    ...inEnv
      .split(separator)
      .filter((text) => text !== "")
      .map((text) => ({ source: variable, text })),
    ...[flags[SETTINGS[name].flag] ?? []].flat().map((text) => ({ source: flag, text: String(text) })),
  ];
}

/** The last source holds: flags. */
function lastValue(name: SettingName, said: readonly Said[], cwd: string): Result<string | number, string> {
  const { source, text } = said.at(-1) ?? { source: "", text: "" };
  if (text === "") return err(`${source} expects a value.`);
  const value = readSetting(SETTINGS[name], text, true);
  if (!value.ok) return err(`${source} expects ${value.error.expected}, but ${value.error.actual}.`);
  return ok(SETTINGS[name].rule.is === "path" ? resolve(cwd, String(value.value)) : value.value);
}

/** All that are named; of one name the last holds. */
function targetsOf(said: readonly Said[]): Result<readonly GivenTarget[], string> {
  const targets = new Map<string, GivenTarget>();
  for (const { source, text } of said) {
    const target = parseTarget(text);
    if (!target.ok) return err(`${source} ${target.error}.`);
    targets.set(target.value.name, target.value);
  }
  return ok([...targets.values()]);
}
