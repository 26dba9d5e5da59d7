import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { namesOfSetting } from "./names-of-setting.ts";
import { readSetting } from "./read-setting.ts";
import { DEFAULT_CONFIG, SETTING_NAMES, SETTINGS } from "./settings.ts";
import { settingsTable } from "./settings-text.ts";

const PAGE = fileURLToPath(new URL("../../../docs/operations.md", import.meta.url));
const START =
  "<!-- settings: made from src/server/config, UPDATE=1 npx vitest run src/server/config writes it -->";
const END = "<!-- end of settings -->";

it("docs/operations.md lists every setting with its default", () => {
  const page = readFileSync(PAGE, "utf8");
  const [before = "", rest = ""] = page.split(START);
  const after = rest.split(END)[1] ?? "";
  const wanted = `${before}${START}\n\n${settingsTable()}\n\n${END}${after}`;
  if (process.env["UPDATE"] === "1") writeFileSync(PAGE, wanted);
  expect(readFileSync(PAGE, "utf8")).toBe(wanted);
});

it("every setting has names of its own, and a default that its rule takes", () => {
  const names = SETTING_NAMES.map(namesOfSetting);
  for (const key of ["flag", "variable"] as const) {
    expect(new Set(names.map((name) => name[key])).size).toBe(names.length);
  }
  expect(namesOfSetting("logLevel")).toEqual({
    flag: "--log-level",
    variable: "MESHWRIGHT_LOG_LEVEL",
    member: "logLevel",
  });
  for (const [name, value] of Object.entries(DEFAULT_CONFIG)) {
    const setting = SETTINGS[name as keyof typeof DEFAULT_CONFIG];
    if (setting.otherwise !== undefined) continue;
    expect(readSetting(setting, value, false), name).toEqual({ ok: true, value });
    expect(readSetting(setting, String(value), true), name).toEqual({ ok: true, value });
  }
});
