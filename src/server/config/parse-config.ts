import {
  getNodeValue,
  type Node,
  type ParseError,
  type ParseErrorCode,
  parseTree,
  printParseErrorCode,
} from "jsonc-parser";
import { compareText } from "../../lib/compare-text.ts";
import { toPointer } from "../../lib/json-pointer.ts";
import { err, ok, type Result } from "../../lib/result.ts";
import { type Config, type ConfiguredTarget, DEFAULT_CONFIG, EMBEDDED } from "./config.ts";
import type { ConfigProblem } from "./config-problem.ts";

/** Collects what a reader of one member finds. */
interface Reading {
  readonly file: string;
  readonly text: string;
  readonly problems: ConfigProblem[];
}

interface Rule {
  readonly pattern: RegExp;
  readonly expected: string;
}

const ACCOUNT: Rule = { pattern: /^\d{12}$/, expected: "an account number of 12 digits, as text" };
const REGION: Rule = { pattern: /^[a-z]{2,}(-[a-z0-9]+)+$/, expected: "a region such as us-east-1" };
const PROFILE: Rule = { pattern: /./s, expected: "the name of a profile" };
const TARGET_NAME: Rule = {
  pattern: /^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/,
  expected: "a target name of letters, digits, dots, hyphens and underscores (at most 63)",
};

/** Reads a configuration; every problem is found, with its place in the text. Some editors begin it with a mark. */
export function parseConfig(content: string, file: string): Result<Config, readonly ConfigProblem[]> {
  const text = content.replace(/^\ufeff/, "");
  const reading: Reading = { file, text, problems: [] };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: false, disallowComments: true });
  const [first] = errors;
  if (root === undefined || first !== undefined) {
    const actual = first === undefined ? "the file is empty" : `here it is not: ${words(first.error)}`;
    return err([{ file, ...placeOf(text, first?.offset ?? 0), pointer: "", expected: "valid JSON", actual }]);
  }
  const members = membersOf(root, [], ["$schema", "account", "region", "targets"], reading);
  const region = textOf(members.get("region"), ["region"], REGION, reading) ?? DEFAULT_CONFIG.region;
  const config: Config = {
    account: textOf(members.get("account"), ["account"], ACCOUNT, reading) ?? DEFAULT_CONFIG.account,
    region,
    targets: targetsOf(members.get("targets"), region, reading),
  };
  return reading.problems.length === 0 ? ok(config) : err(reading.problems);
}

function targetsOf(node: Node | undefined, region: string, reading: Reading): ConfiguredTarget[] {
  if (node === undefined) return [];
  const targets: ConfiguredTarget[] = [];
  for (const [name, value] of membersOf(node, ["targets"], undefined, reading)) {
    const path = ["targets", name];
    if (name === EMBEDDED)
      complain(value, path, "another name", `"${EMBEDDED}" is the control plane here`, reading);
    else if (!TARGET_NAME.pattern.test(name)) {
      complain(value, path, TARGET_NAME.expected, `is ${JSON.stringify(name)}`, reading);
    }
    const members = membersOf(value, path, ["endpoint", "region", "profile"], reading);
    const profile = textOf(members.get("profile"), [...path, "profile"], PROFILE, reading);
    targets.push({
      name,
      endpoint: endpointOf(members.get("endpoint"), value, [...path, "endpoint"], reading),
      region: textOf(members.get("region"), [...path, "region"], REGION, reading) ?? region,
      ...(profile === undefined ? {} : { profile }),
    });
  }
  return targets.sort((a, b) => compareText(a.name, b.name));
}

/** Credentials have no place in the URL: it is shown in the browser and in copied commands. */
function endpointOf(node: Node | undefined, owner: Node, path: readonly string[], reading: Reading): string {
  const expected = "an http or https URL without user, query and fragment";
  if (node === undefined) {
    complain(owner, path, expected, "is missing", reading);
    return "";
  }
  const value: unknown = getNodeValue(node);
  const url = typeof value === "string" && URL.canParse(value) ? new URL(value) : undefined;
  const plain =
    url !== undefined &&
    /^https?:$/.test(url.protocol) &&
    [url.username, url.password, url.search, url.hash].every((part) => part === "");
  if (plain) return url.href.replace(/\/+$/, "");
  complain(node, path, expected, endpointFault(value, url), reading);
  return "";
}

/** A wrong URL is shown only as far as it can hold no secret. */
function endpointFault(value: unknown, url: URL | undefined): string {
  if (url?.username || url?.password) return "it holds a user";
  if (typeof value !== "string") return `is ${JSON.stringify(value)}`;
  if (value.includes("@")) return "is not one";
  return `is ${JSON.stringify(value.replace(/([?#]).+/s, "$1..."))}`;
}

/** `PropertyNameExpected` as `property name expected`. */
function words(code: ParseErrorCode): string {
  return printParseErrorCode(code)
    .replace(/(?<=[a-z])[A-Z]/g, " $&")
    .toLowerCase();
}

function membersOf(
  node: Node,
  path: readonly string[],
  known: readonly string[] | undefined,
  reading: Reading,
): Map<string, Node> {
  const members = new Map<string, Node>();
  if (node.type !== "object") {
    complain(node, path, "an object", `is ${JSON.stringify(getNodeValue(node))}`, reading);
    return members;
  }
  for (const { children: [key, value] = [] } of node.children ?? []) {
    if (key === undefined || value === undefined) continue;
    const name = String(key.value);
    if (members.has(name)) complain(key, [...path, name], "a member once", "is given twice", reading);
    if (known !== undefined && !known.includes(name)) {
      complain(key, [...path, name], `one of ${known.join(", ")}`, "is not known", reading);
    }
    members.set(name, value);
  }
  return members;
}

function textOf(
  node: Node | undefined,
  path: readonly string[],
  { pattern, expected }: Rule,
  reading: Reading,
): string | undefined {
  if (node === undefined) return undefined;
  const value: unknown = getNodeValue(node);
  if (typeof value === "string" && pattern.test(value)) return value;
  complain(node, path, expected, `is ${JSON.stringify(value)}`, reading);
  return undefined;
}

function complain(
  node: Node,
  path: readonly string[],
  expected: string,
  actual: string,
  { file, text, problems }: Reading,
): void {
  problems.push({ file, ...placeOf(text, node.offset), pointer: toPointer(path), expected, actual });
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}
