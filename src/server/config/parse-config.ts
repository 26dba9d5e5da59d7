import { dirname, resolve } from "node:path";
import { getNodeValue, type Node } from "jsonc-parser";
import { err, ok, type Result } from "../../lib/result.ts";
import type { ConfigProblem } from "./config-problem.ts";
import type { GivenConfig } from "./given-settings.ts";
import { namesOfSetting } from "./names-of-setting.ts";
import type { GivenTarget } from "./parse-target.ts";
import { complain, membersOf, type Reading, readJsonFile } from "./read-json-file.ts";
import { readSetting } from "./read-setting.ts";
import { readUrl, URL_EXPECTED } from "./read-url.ts";
import { SETTING_NAMES, SETTINGS } from "./settings.ts";
import { awsEndpoint, TARGET_RULES, targetNameFault } from "./target-rules.ts";

/** Reads a configuration; every problem is found, with its place in the text. Paths are relative to its folder. */
export function parseConfig(content: string, file: string): Result<GivenConfig, readonly ConfigProblem[]> {
  const read = readJsonFile(content, file);
  if (!read.ok) return read;
  const reading = read.value;
  const names = SETTING_NAMES.flatMap((name) => {
    const { member } = namesOfSetting(name);
    return member === undefined ? [] : [{ name, member }];
  });
  const known = ["$schema", ...names.map(({ member }) => member)];
  const members = membersOf(reading.root, [], known, reading);
  const given: Record<string, unknown> = {};
  for (const { name, member } of names) {
    const node = members.get(member);
    if (node === undefined) continue;
    const setting = SETTINGS[name];
    if (setting.rule.is === "targets") {
      given[name] = targetsOf(node, member, reading);
      continue;
    }
    const value = readSetting(setting, getNodeValue(node), false);
    if (!value.ok) complain(node, [member], value.error.expected, value.error.actual, reading);
    else given[name] = setting.rule.is === "path" ? resolve(dirname(file), String(value.value)) : value.value;
  }
  return reading.problems.length === 0 ? ok(given as GivenConfig) : err(reading.problems);
}

function targetsOf(node: Node, member: string, reading: Reading): GivenTarget[] {
  const targets: GivenTarget[] = [];
  for (const [name, value] of membersOf(node, [member], undefined, reading)) {
    const path = [member, name];
    const fault = targetNameFault(name);
    if (fault !== undefined) complain(value, path, fault.expected, fault.actual, reading);
    const members = membersOf(value, path, ["endpoint", ...Object.keys(TARGET_RULES)], reading);
    const given: Record<string, string> = {};
    for (const [key, { pattern, expected }] of Object.entries(TARGET_RULES)) {
      const part = members.get(key);
      if (part === undefined) continue;
      const text: unknown = getNodeValue(part);
      if (typeof text === "string" && pattern.test(text)) given[key] = text;
      else complain(part, [...path, key], expected, `is ${JSON.stringify(text)}`, reading);
    }
    const endpoint = endpointOf(members.get("endpoint"), value, path, members.has("region"), given, reading);
    targets.push({ name, endpoint, ...given });
  }
  return targets;
}

/** Without an endpoint a target is the service of AWS in its region. */
function endpointOf(
  node: Node | undefined,
  owner: Node,
  path: readonly string[],
  hasRegion: boolean,
  { region }: Readonly<Record<string, string>>,
  reading: Reading,
): string {
  const place = [...path, "endpoint"];
  if (node === undefined) {
    if (region !== undefined) return awsEndpoint(region);
    if (!hasRegion) complain(owner, place, `${URL_EXPECTED}, or a region`, "is missing", reading);
    return "";
  }
  const url = readUrl(getNodeValue(node));
  if (url.ok) return url.value;
  complain(node, place, url.error.expected, url.error.actual, reading);
  return "";
}
