import { closeSync, ftruncateSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { gzipSync, strToU8 } from "fflate";
import { expect, it } from "vitest";
import { readInputFiles } from "./read-input-files.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";
import type { VerbIo } from "./verb.ts";

const MEGABYTES = 1_000_000;

function ioIn(cwd: string): VerbIo {
  return {
    stdout: () => {},
    stderr: () => {},
    writeBytes: () => {},
    stdin: async () => strToU8("{}"),
    cwd,
    env: {},
    endingSignal: () => new AbortController().signal,
  };
}

/** A file with holes on the disk: it takes no room. */
function sparseFile(path: string, megabytes: number, end = ""): void {
  const file = openSync(path, "w");
  ftruncateSync(file, megabytes * MEGABYTES);
  writeSync(file, end, megabytes * MEGABYTES);
  closeSync(file);
}

it("keeps only what may have to do with App Mesh, and counts the rest", async () => {
  const cwd = temporaryFolder({
    "repo/a.json": '{ "virtualNodeName": "a" }',
    "repo/b.json": '{ "name": "b" }',
    "repo/image.png": "virtualNode",
    "repo/empty.json": "",
    "repo/tf/main.tf": 'resource "aws_appmesh_mesh" "m" {}',
    "repo/tf/variables.tf": 'variable "port" {}',
    "repo/other/variables.tf": 'variable "port" {}',
    "repo/data.json.gz": gzipSync(strToU8('{ "meshName": "m" }')),
    "repo/broken.zip": new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]),
  });
  const { files, passedOver, failures, left, notices } = await readInputFiles(["repo"], ioIn(cwd));
  expect(files.map(({ path }) => path)).toEqual([
    "repo/a.json",
    "repo/data.json.gz/data.json",
    "repo/tf/main.tf",
    "repo/tf/variables.tf",
  ]);
  expect({ passedOver, failures, left, notices }).toEqual({
    passedOver: 5,
    failures: [],
    left: [],
    notices: [],
  });
});

it("reads what is named in any case, each path once, and hears the files near it", async () => {
  const cwd = temporaryFolder({
    "b.json": '{ "name": "b" }',
    "k8s/node.yaml": "apiVersion: appmesh.k8s.aws/v1beta2\nkind: VirtualNode\n",
    "k8s/deployment.yaml": "apiVersion: apps/v1\nkind: Deployment\n",
  });
  const { files, named } = await readInputFiles(["b.json", "-", "b.json", "k8s/node.yaml", "k8s"], ioIn(cwd));
  expect(files.map(({ path }) => path)).toEqual(["b.json", "-", "k8s/node.yaml", "k8s/deployment.yaml"]);
  expect([...named]).toEqual(["b.json", "-", "k8s/node.yaml"]);
});

it("reads no file of more than 64 MB, and complains only of one that speaks of App Mesh", async () => {
  const cwd = temporaryFolder({ "repo/small.json": "{}" });
  sparseFile(join(cwd, "repo", "core.dump"), 65);
  sparseFile(join(cwd, "repo", "large.json"), 65, '"virtualNodeName"');
  const { files, left, passedOver } = await readInputFiles(["repo"], ioIn(cwd));
  expect({ files, passedOver }).toEqual({ files: [], passedOver: 2 });
  expect(left).toEqual([
    "repo/large.json: error: The file has 66 MB; no more than 64 MB are read. Give the part that matters.",
  ]);
  const named = await readInputFiles(["repo/core.dump"], ioIn(cwd));
  expect(named.failures).toHaveLength(1);
});

it("says what is not there, and reads the rest", async () => {
  const cwd = temporaryFolder({ "repo/a.json": '{ "virtualNodeName": "a" }' });
  const missing = await readInputFiles(["none", "repo"], ioIn(cwd));
  expect(missing.failures).toEqual(["none: error: There is no such file or folder. Check the path."]);
  expect(missing.files).toHaveLength(1);
});
