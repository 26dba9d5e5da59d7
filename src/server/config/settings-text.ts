import { namesOfSetting } from "./names-of-setting.ts";
import { DEFAULT_CONFIG, type PlaceSetting, SETTING_NAMES, SETTINGS, type SettingName } from "./settings.ts";

/** Columns before the meanings, and of the whole help. */
const MARGIN = 27;
const WIDTH = 110;

/** The settings as the help of a command line has them. */
export function settingsHelp(): string {
  return SETTING_NAMES.map((name) => {
    const { flag } = namesOfSetting(name);
    const { value, meaning } = SETTINGS[name];
    const choice = choiceOf(name);
    const text = `${meaning}${choice === "" ? "" : `: ${choice}`} (${defaultOf(name)})`;
    const [first, ...rest] = wrapped(text, WIDTH - MARGIN);
    const head = `  ${flag} ${value}`.padEnd(MARGIN);
    return [`${head}${first}`, ...rest.map((line) => " ".repeat(MARGIN) + line)].join("\n");
  }).join("\n");
}

/** The settings as a Markdown table: flag, variable, member of the file, default, meaning. */
export function settingsTable(): string {
  const rows = SETTING_NAMES.map((name) => {
    const { flag, variable, member } = namesOfSetting(name);
    const { value, meaning } = SETTINGS[name];
    const choice = choiceOf(name);
    const cells = [
      `\`${flag} ${value}\``,
      `\`${variable}\``,
      member === undefined ? "" : `\`${member}\``,
      defaultOf(name),
      `${meaning}${choice === "" ? "" : `: ${choice}`}`,
    ];
    return `| ${cells.join(" | ")} |`;
  });
  return ["| flag | variable | member | default | what |", "| --- | --- | --- | --- | --- |", ...rows].join(
    "\n",
  );
}

function choiceOf(name: SettingName): string {
  const { rule } = SETTINGS[name];
  return rule.is === "choice" ? rule.of.join(", ") : "";
}

function defaultOf(name: SettingName): string {
  const { otherwise } = SETTINGS[name];
  return otherwise ?? String(DEFAULT_CONFIG[name as Exclude<SettingName, PlaceSetting>]);
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line !== "" && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines;
}
