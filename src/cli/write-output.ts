import { chmod, mkdir, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { err, ok, type Result } from "../lib/result.ts";
import type { Output } from "./convert-output.ts";
import { counted } from "./counted.ts";

/** Where an output goes. */
export type Destination =
  | { readonly is: "stdout" }
  | { readonly is: "file"; readonly typed: string; readonly path: string }
  | { readonly is: "folder"; readonly typed: string; readonly path: string };

/** Where `--out` sends an output; the error is a sentence for the user. */
export async function destinationOf(
  { single }: Output,
  resources: number,
  out: string | undefined,
  cwd: string,
): Promise<Result<Destination, string>> {
  const several = `${counted(resources, "resource")} make several files`;
  if (out === undefined) {
    return single === undefined ? err(`${several}: say where to by --out DIR.`) : ok({ is: "stdout" });
  }
  const path = resolve(cwd, out);
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => undefined,
  );
  const meansFile = isFolder === false || (isFolder === undefined && out.endsWith(".json"));
  if (!meansFile) return ok({ is: "folder", typed: out, path });
  if (single !== undefined) return ok({ is: "file", typed: out, path });
  return err(`${several}, and --out ${out} is one file: name a folder.`);
}

/** Writes it, with `report.json` beside it where there is a report; gives a sentence on what was done. */
export async function writeOutput(
  { files, single }: Output,
  destination: Destination,
  report: string | undefined,
): Promise<Result<string, string>> {
  if (destination.is === "stdout") return ok("");
  const { is, typed, path } = destination;
  const folder = is === "file" ? dirname(path) : path;
  const texts =
    is === "file" ? [[path, single ?? ""]] : [...files].map(([name, text]) => [join(folder, name), text]);
  if (report !== undefined) texts.push([join(folder, "report.json"), report]);
  for (const [file = "", text = ""] of texts) {
    try {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
      if (file.endsWith(".sh")) await chmod(file, 0o755);
    } catch (error) {
      return err(`${file} cannot be written: ${(error as Error).message}. The files before it were written.`);
    }
  }
  if (is === "file") return ok(`${typed} written.`);
  return ok(`${counted(files.size, "file")} written to ${typed}.`);
}
