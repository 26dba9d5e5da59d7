import { getNodeValue, type Node } from "jsonc-parser";
import { err, ok, type Result } from "../../lib/result.ts";
import type { ConfigProblem } from "../config/config-problem.ts";
import { complain, membersOf, type Reading, readJsonFile } from "../config/read-json-file.ts";
import type { AccessKey, AccessKeys } from "./access-key.ts";

const MEMBERS = ["accessKeyId", "secretAccessKey", "name", "access"];
/** As AWS has them; the separators of a signature cannot be in them. */
const ID = /^\w{16,128}$/;
/** Enough that nobody guesses it. */
const SECRET = /^[\x21-\x7e]{32,256}$/;
const NAME = /^[^\p{Cc}]{1,128}$/u;

/**
 * Reads the file of access keys, `{ "keys": [{ accessKeyId, secretAccessKey, name?, access }] }`. Every problem
 * is told with its place; none repeats a secret.
 */
export function parseAccessKeys(content: string, file: string): Result<AccessKeys, readonly ConfigProblem[]> {
  const read = readJsonFile(content, file);
  if (!read.ok) return read;
  const reading = read.value;
  const { root } = reading;
  const list = membersOf(root, [], ["$schema", "keys"], reading).get("keys");
  const keys = new Map<string, AccessKey>();
  if (list?.type !== "array" || list.children === undefined || list.children.length === 0) {
    complain(list ?? root, ["keys"], "a list of at least one access key", "is none", reading);
  } else {
    list.children.forEach((node, index) => {
      const path = ["keys", String(index)];
      const key = keyOf(node, path, reading);
      if (key.accessKeyId !== "" && keys.has(key.accessKeyId)) {
        complain(node, [...path, "accessKeyId"], "an id that no other key has", "is given twice", reading);
      }
      keys.set(key.accessKeyId, key);
    });
  }
  return reading.problems.length === 0 ? ok(keys) : err(reading.problems);
}

function keyOf(node: Node, path: readonly string[], reading: Reading): AccessKey {
  const members = membersOf(node, path, MEMBERS, reading);
  const read = (name: string, pattern: RegExp, expected: string, isSecret = false): string => {
    const part = members.get(name);
    const value: unknown = part === undefined ? undefined : getNodeValue(part);
    if (typeof value === "string" && pattern.test(value)) return value;
    const actual = isSecret ? "is not" : `is ${JSON.stringify(value)}`;
    complain(part ?? node, [...path, name], expected, part === undefined ? "is missing" : actual, reading);
    return "";
  };
  const accessKeyId = read("accessKeyId", ID, "16 to 128 letters, digits and underscores");
  return {
    accessKeyId,
    secretAccessKey: read("secretAccessKey", SECRET, "32 to 256 characters without spaces", true),
    name: members.has("name") ? read("name", NAME, "a name of 1 to 128 characters") : accessKeyId,
    access: read("access", /^(read|write)$/, '"read" or "write"') === "write" ? "write" : "read",
  };
}
