import { randomBytes } from "node:crypto";
import { chmod, readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { err, ok, type Result } from "../lib/result.ts";
import type { Access, AccessKey } from "../server/access/access-key.ts";
import { parseAccessKeys } from "../server/access/parse-access-keys.ts";
import { configProblemText } from "../server/config/config-problem.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { makeVerb } from "./make-verb.ts";
import { textTable } from "./text-table.ts";
import type { VerbIo } from "./verb.ts";

const USAGE = `Usage: meshwright key add FILE [--name NAME] [--read]
       meshwright key list FILE
       meshwright key remove FILE ID

Keeps the file of access keys for serve --access-keys FILE. add makes a key (and the file, for its owner only)
and shows its secret as a profile of the AWS CLI has it; list shows no secrets. A server that runs reads the
file again when it is started again.

  --name NAME       what the user of the key is called (the id of the key)
  --read            a key that may only describe and list
  --help            this text`;

const OPTIONS = { name: { type: "string" }, read: { type: "boolean" } } as const;

type Settings = { readonly path: string } & (
  | { readonly verb: "add"; readonly name: string | undefined; readonly access: Access }
  | { readonly verb: "list" }
  | { readonly verb: "remove"; readonly id: string }
);

/** `meshwright key`: adds, lists and removes access keys. */
export const key = makeVerb({
  usage: USAGE,
  options: OPTIONS,
  settingsOf: ({ values, positionals }, io) => settingsOf(values, positionals, io),
  run,
});

function settingsOf(
  { name, read }: { readonly name?: string; readonly read?: boolean },
  [verb, file, id, ...more]: readonly string[],
  { cwd }: VerbIo,
): Result<Settings, string> {
  const isWhole = file !== undefined && (verb === "remove") === (id !== undefined) && more.length === 0;
  if ((verb !== "add" && verb !== "list" && verb !== "remove") || !isWhole) {
    return err("key expects add FILE, list FILE or remove FILE ID.");
  }
  const path = resolve(cwd, file);
  if (verb === "remove") return ok({ verb, path, id: id ?? "" });
  if (verb === "list") return ok({ verb, path });
  return ok({ verb, path, name, access: read === true ? "read" : "write" });
}

async function run(settings: Settings, io: VerbIo): Promise<ExitCode> {
  const { path } = settings;
  const keys = await keysIn(path, settings.verb === "add");
  if (!keys.ok) {
    io.stderr(`${keys.error}\n`);
    return EXIT.usage;
  }
  switch (settings.verb) {
    case "list":
      io.stdout(listText(keys.value));
      return EXIT.ok;
    case "remove": {
      const left = keys.value.filter(({ accessKeyId }) => accessKeyId !== settings.id);
      if (left.length === keys.value.length) {
        io.stderr(`${path} has no key ${settings.id}.\n`);
        return EXIT.usage;
      }
      if (left.length === 0) {
        io.stderr(`${settings.id} is the last key of ${path}: delete the file instead.\n`);
        return EXIT.usage;
      }
      return write(path, left, io);
    }
    case "add": {
      const added = newKey(settings.name, settings.access);
      const exit = await write(path, [...keys.value, added], io);
      if (exit === EXIT.ok) {
        io.stdout(
          `aws_access_key_id = ${added.accessKeyId}\naws_secret_access_key = ${added.secretAccessKey}\n`,
        );
      }
      return exit;
    }
  }
}

async function keysIn(path: string, mayMiss: boolean): Promise<Result<readonly AccessKey[], string>> {
  try {
    const keys = parseAccessKeys(await readFile(path, "utf8"), path);
    return keys.ok ? ok([...keys.value.values()]) : err(keys.error.map(configProblemText).join("\n"));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" && mayMiss) return ok([]);
    return err(`${path} cannot be read: ${message}.`);
  }
}

async function write(path: string, keys: readonly AccessKey[], io: VerbIo): Promise<ExitCode> {
  const text = `${JSON.stringify({ keys }, null, 2)}\n`;
  const readable = parseAccessKeys(text, path);
  if (!readable.ok) {
    io.stderr(`${readable.error.map(configProblemText).join("\n")}\n`);
    return EXIT.usage;
  }
  try {
    await writeFile(path, text, { mode: 0o600 });
    await chmod(path, 0o600);
    return EXIT.ok;
  } catch (error) {
    io.stderr(`${path} cannot be written: ${(error as Error).message}.\n`);
    return EXIT.usage;
  }
}

/** An id that says where it is from, and a secret of 240 bits. */
function newKey(name: string | undefined, access: Access): AccessKey {
  const accessKeyId = `MESH${randomBytes(8).toString("hex").toUpperCase()}`;
  const secretAccessKey = randomBytes(30).toString("base64url");
  return { accessKeyId, secretAccessKey, name: name ?? accessKeyId, access };
}

function listText(keys: readonly AccessKey[]): string {
  return textTable(
    [{ title: "ID" }, { title: "NAME" }, { title: "ACCESS" }],
    keys.map(({ accessKeyId, name, access }) => [accessKeyId, name, access]),
  );
}
