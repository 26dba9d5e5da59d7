import { SETTINGS, type SettingName } from "./settings.ts";

/** How a setting is named where it can be said: `--log-level`, `MESHWRIGHT_LOG_LEVEL`, `logLevel`. */
export interface NamesOfSetting {
  readonly flag: string;
  readonly variable: string;
  /** Member of the configuration file; undefined for what that file cannot say. */
  readonly member: string | undefined;
}

/** The names of a setting in the sources, by one rule. Several targets make a plural. */
export function namesOfSetting(name: SettingName): NamesOfSetting {
  const { flag, rule, notInFile } = SETTINGS[name];
  const words = rule.is === "targets" ? `${flag}s` : flag;
  return {
    flag: `--${flag}`,
    variable: `MESHWRIGHT_${words.replaceAll("-", "_").toUpperCase()}`,
    member:
      notInFile === true
        ? undefined
        : words.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
  };
}
