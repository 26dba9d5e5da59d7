import type { FilesRead } from "../../read-files.ts";
import { readFiles } from "../../read-files.ts";
import { jsonFile } from "../../testing/text-file.ts";

/** Files of JSON, by path, in this order. */
export type JsonFiles = Readonly<Record<string, unknown>>;

/** What is read of files of JSON. */
export function readJson(files: JsonFiles): FilesRead {
  return readFiles(Object.entries(files).map(([path, value]) => jsonFile(path, value)));
}

/** The input of a create call for a node of mesh `m`, with a spec. */
export function nodeFile(name: string, spec: object = {}, more: object = {}): object {
  return { meshName: "m", virtualNodeName: name, spec, ...more };
}

/** Listeners of these ports, all http. */
export function listeners(...ports: number[]): object[] {
  return ports.map((port) => ({ portMapping: { port, protocol: "http" } }));
}

/** Backends of these services. */
export function backends(...services: string[]): object[] {
  return services.map((virtualServiceName) => ({ virtualService: { virtualServiceName } }));
}
