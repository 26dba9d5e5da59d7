/** The command line as it is shipped: the built program in a process of its own. No browser takes part. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";

const root = fileURLToPath(new URL("../", import.meta.url));

function meshwright(args: readonly string[], input = "") {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["dist/cli/meshwright.js", ...args], {
    cwd: root,
    input,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

test("check reads files and standard input, and its exit code says what it found", () => {
  expect(meshwright(["check", "examples/shop.mesh.json"])).toEqual({
    status: 0,
    stdout: "",
    stderr: "27 resources checked: 0 errors, 0 warnings, 0 for information.\n",
  });
  const wrong = readFileSync(`${root}examples/simpleapp/serviceA.json`, "utf8").replace("8080", "70000");
  const { status, stdout } = meshwright(["check", "-"], wrong);
  expect(stdout).toMatch(/^-:14:11: error: Port must be a whole number from 1 to 65535; it is 70000\. /);
  expect(status).toBe(1);
  expect(meshwright(["check", "no-such-file.json"]).status).toBe(2);
});

test("convert writes serviceA.json as the AWS CLI takes it", () => {
  const text = readFileSync(`${root}examples/simpleapp/serviceA.json`, "utf8");
  expect(meshwright(["convert", "-", "--to", "cli-json"], text)).toEqual({
    status: 0,
    stdout: text,
    stderr: "",
  });
});

test("an unknown verb says which there are", () => {
  const { status, stderr } = meshwright(["chek"]);
  expect(stderr).toMatch(/serve[\s\S]*check[\s\S]*convert/);
  expect(status).toBe(2);
});
