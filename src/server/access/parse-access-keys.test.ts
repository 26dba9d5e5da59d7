import { chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { configProblemText } from "../config/config-problem.ts";
import { testFolder } from "../testing/test-server.ts";
import { parseAccessKeys } from "./parse-access-keys.ts";
import { readAccessKeys } from "./read-access-keys.ts";

const KEY = { accessKeyId: "MESH000000000001", secretAccessKey: "s".repeat(32), access: "write" };

it("access keys are read by their ids; a key without a name has its id", () => {
  const keys = [KEY, { ...KEY, accessKeyId: "MESH000000000002", name: "Ada", access: "read" }];
  const parsed = parseAccessKeys(JSON.stringify({ keys }), "keys.json");
  expect(parsed.ok && [...parsed.value.values()]).toEqual([{ ...KEY, name: KEY.accessKeyId }, keys[1]]);
});

it("every problem is told with its place, and no secret", () => {
  const text = `{
  "keys": [
    { "accessKeyId": "short", "secretAccessKey": "hush", "access": "all" },
    ${JSON.stringify(KEY)},
    ${JSON.stringify(KEY)},
    { "accessKeyID": "MESH000000000001", "name": "" }
  ]
}`;
  const parsed = parseAccessKeys(text, "k.json");
  const problems = parsed.ok ? [] : parsed.error.map(configProblemText);
  expect(problems).toEqual([
    'k.json:3:22 /keys/0/accessKeyId: expected 16 to 128 letters, digits and underscores, but is "short"',
    "k.json:3:50 /keys/0/secretAccessKey: expected 32 to 256 characters without spaces, but is not",
    'k.json:3:68 /keys/0/access: expected "read" or "write", but is "all"',
    "k.json:5:5 /keys/2/accessKeyId: expected an id that no other key has, but is given twice",
    "k.json:6:7 /keys/3/accessKeyID: expected one of accessKeyId, secretAccessKey, name, access, but is not known",
    "k.json:6:5 /keys/3/accessKeyId: expected 16 to 128 letters, digits and underscores, but is missing",
    "k.json:6:5 /keys/3/secretAccessKey: expected 32 to 256 characters without spaces, but is missing",
    'k.json:6:50 /keys/3/name: expected a name of 1 to 128 characters, but is ""',
    'k.json:6:5 /keys/3/access: expected "read" or "write", but is missing',
  ]);
  for (const empty of ["{}", '{"keys":[]}', '{"keys":{}}', "[]", "{"]) {
    expect(parseAccessKeys(empty, "k.json").ok, empty).toBe(false);
  }
});

it.skipIf(process.platform === "win32")("a file that every user can read is warned of", async () => {
  const { path, remove } = await testFolder();
  const file = join(path, "keys.json");
  await writeFile(file, JSON.stringify({ keys: [KEY] }));
  await chmod(file, 0o644);
  expect(await readAccessKeys(file)).toMatchObject({
    ok: true,
    value: { warning: expect.stringContaining("chmod 600") },
  });
  await chmod(file, 0o640);
  expect(await readAccessKeys(file)).toMatchObject({ ok: true, value: { warning: undefined } });
  await remove();
});
