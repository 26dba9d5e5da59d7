import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { EXIT } from "./exit-codes.ts";
import { capturedRun } from "./testing/captured-run.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

it("makes keys that a profile of the AWS CLI takes, lists them without secrets, and removes them", async () => {
  const cwd = temporaryFolder();
  const added = await capturedRun(["key", "add", "keys.json", "--name", "Ada"], { cwd });
  expect(added).toMatchObject({ exit: EXIT.ok, stderr: "" });
  const [, id = "", secret = ""] =
    /^aws_access_key_id = (MESH[0-9A-F]{16})\naws_secret_access_key = (\S{40})\n$/.exec(added.stdout) ?? [];
  expect(JSON.parse(readFileSync(join(cwd, "keys.json"), "utf8"))).toEqual({
    keys: [{ accessKeyId: id, secretAccessKey: secret, name: "Ada", access: "write" }],
  });
  expect(statSync(join(cwd, "keys.json")).mode & 0o777).toBe(0o600);
  expect((await capturedRun(["key", "add", "keys.json", "--read"], { cwd })).exit).toBe(EXIT.ok);

  const listed = await capturedRun(["key", "list", "keys.json"], { cwd });
  expect(listed.stdout).toMatch(new RegExp(`${id} +Ada +write\\n.*MESH\\w+ +MESH\\w+ +read`));
  expect(listed.stdout).not.toContain(secret);

  expect((await capturedRun(["key", "remove", "keys.json", id], { cwd })).exit).toBe(EXIT.ok);
  expect((await capturedRun(["key", "list", "keys.json"], { cwd })).stdout).not.toContain(id);
});

it("says what it cannot do, and leaves the file as it is", async () => {
  const cwd = temporaryFolder();
  await capturedRun(["key", "add", "keys.json"], { cwd });
  const before = readFileSync(join(cwd, "keys.json"), "utf8");
  const id = JSON.parse(before).keys[0].accessKeyId;
  writeFileSync(
    join(cwd, "bad.json"),
    '{"keys":[{"accessKeyId":"short","secretAccessKey":"hush","access":"all"}]}',
  );
  for (const [args, told] of [
    [["remove", "keys.json", "MESHNOBODY000000"], "has no key MESHNOBODY000000"],
    [["remove", "keys.json", id], "is the last key"],
    [["add", "keys.json", "--name", "a\nb"], "/keys/1/name: expected a name"],
    [["add", "absent/keys.json"], "cannot be written"],
    [["list", "absent.json"], "cannot be read"],
    [["list", "bad.json"], "bad.json:1:25 /keys/0/accessKeyId: expected 16 to 128"],
    [["list"], "key expects add FILE"],
    [["remove", "keys.json"], "key expects add FILE"],
    [["show", "keys.json"], "key expects add FILE"],
  ] as const) {
    const { exit, stdout, stderr } = await capturedRun(["key", ...args], { cwd });
    expect({ exit, stdout }, args.join(" ")).toEqual({ exit: EXIT.usage, stdout: "" });
    expect(stderr).toContain(told);
    expect(stderr).not.toContain("hush");
  }
  expect(readFileSync(join(cwd, "keys.json"), "utf8")).toBe(before);
});
