import { expect, it } from "vitest";
import type { IncomingFile } from "../../../app/panel-state.ts";
import { loadFiles } from "./load-files.ts";

function file(path: string, text: string): IncomingFile {
  return { path, content: new Blob([text]) };
}

function unavailable(path: string): IncomingFile {
  const content = new Blob(["{}"]);
  content.arrayBuffer = () => Promise.reject(new DOMException("gone", "NotFoundError"));
  return { path, content };
}

const NODE = '{"meshName": "m", "virtualNodeName": "a", "spec": {}}';

it("keeps files with words of App Mesh and what belongs to them, and counts the rest", async () => {
  const { files, passedOver, notices } = await loadFiles(
    [
      file("repo/main.tf", 'resource "aws_appmesh_mesh" "m" { name = var.name }'),
      file("repo/variables.tf", 'variable "name" { default = "shop" }'),
      file("repo/other/network.tf", 'resource "aws_vpc" "v" {}'),
      file("repo/README.md", "appmesh"),
      file("repo/node.json", NODE),
    ],
    () => undefined,
  );
  expect(files.map(({ path }) => path)).toEqual(["repo/main.tf", "repo/variables.tf", "repo/node.json"]);
  expect(passedOver).toBe(2);
  expect(notices).toEqual([]);
});

it("says which file could not be loaded or is too large, and goes on", async () => {
  const large = file("large.json", NODE);
  Object.defineProperty(large.content, "size", { value: 70_000_000 });
  const { files, passedOver, notices } = await loadFiles(
    [unavailable("gone.json"), large, file("node.json", NODE)],
    () => undefined,
  );
  expect(files.map(({ path }) => path)).toEqual(["node.json"]);
  expect(passedOver).toBe(0);
  expect(notices.map(({ code, at }) => [code, at.file])).toEqual([
    ["file-unavailable", "gone.json"],
    ["file-too-large", "large.json"],
  ]);
});

it("keeps a file that is given alone, whatever is in it", async () => {
  const { files, passedOver } = await loadFiles([file("notes.txt", "nothing")], () => undefined);
  expect(files.map(({ path }) => path)).toEqual(["notes.txt"]);
  expect(passedOver).toBe(0);
});
