import { latin1Text } from "../lib/latin1-text.ts";
import { archiveType } from "./archive-type.ts";
import { byteWordFinder } from "./byte-words.ts";
import type { InputFile } from "./detect.ts";
import { mentionsAppMesh } from "./mentions-app-mesh.ts";
import { isNoConfiguration, slashed } from "./no-configuration.ts";

/**
 * What a file is among others, by itself: `keep` it is read; `maybe` it is read if files near it are kept
 * (`FileChooser.isChosen` says so when all were added); `pass` it is nothing of App Mesh.
 */
export type FileChoice = "keep" | "maybe" | "pass";

const TERRAFORM = /\.(tf|tf\.json|tfvars|tfvars\.json)$/i;
const MODULE_SOURCE = /\bsource"?\s{0,40}[=:]\s{0,40}"(\.{1,2}\/[^"\n]*)"/g;
const YAML = /\.ya?ml(\.\w+)?$/i;
const WORKLOAD =
  /^[ \t-]*["']?kind["']?[ \t]*:[ \t]*["']?(Namespace|Deployment|StatefulSet|DaemonSet|Service)\b/m;
const JSON_FILE = /\.json(\.\w+)?$/i;
/** The input of a mesh without settings, its name given as a flag: `{"spec": {}}`. */
const EMPTY_SPEC = /^\s*\{\s*"spec"\s*:\s*\{\s*\}\s*\}\s*$/;
const EMPTY_SPEC_BYTES = 200;
const holdsContainers = byteWordFinder(["containerdefinitions"]);

/**
 * Chooses among many files those that have to do with App Mesh, without parsing any and without keeping their
 * bytes. Beside the files with its words these are: Terraform files of the same modules, and in folders
 * near by workloads (Kubernetes manifests, ECS task definitions), to which virtual nodes may point, and empty
 * specs of the CLI.
 */
export class FileChooser {
  readonly #maybe = new Map<string, "terraform" | "neighbour">();
  readonly #kept = new Set<string>();
  /** Folders with files that are kept, and the folders around them. */
  readonly #near = new Set<string>();
  readonly #meshModules = new Set<string>();
  /** Terraform folders that call each other, both ways. */
  readonly #calls = new Map<string, Set<string>>();
  #reached: ReadonlySet<string> | undefined;
  #added = 0;

  /** Looks at one file. All bytes are needed: the words may stand at its end. */
  add(path: string, bytes: Uint8Array): FileChoice {
    this.#added += 1;
    this.#reached = undefined;
    const choice = this.#choose(slashed(path), bytes);
    if (choice === "keep") this.#kept.add(path);
    return choice;
  }

  /** Once all files were added: true for those that are read. */
  isChosen(path: string): boolean {
    if (this.#kept.has(path)) return true;
    const folder = folderOf(slashed(path));
    switch (this.#maybe.get(slashed(path))) {
      case "terraform":
        return this.#modules().has(folder);
      case "neighbour":
        return this.#near.has(folder) || this.#near.has(folderOf(folder));
      case undefined:
        return false;
    }
  }

  /** How many of the files that were added are not read. */
  get passedOver(): number {
    const chosen = [...this.#maybe.keys()].filter((path) => this.isChosen(path));
    return this.#added - this.#kept.size - chosen.length;
  }

  #choose(path: string, bytes: Uint8Array): FileChoice {
    if (isNoConfiguration(path)) return "pass";
    if (archiveType(bytes) !== undefined) return "keep";
    if (isBinary(bytes)) return "pass";
    const folder = folderOf(path);
    const isTerraform = TERRAFORM.test(path);
    if (isTerraform) this.#addCalls(folder, bytes);
    if (mentionsAppMesh(bytes) || path.endsWith(".mesh.json")) {
      this.#near.add(folder).add(folderOf(folder));
      if (isTerraform) this.#meshModules.add(folder);
      return "keep";
    }
    if (isTerraform) this.#maybe.set(path, "terraform");
    else if (YAML.test(path) ? WORKLOAD.test(latin1Text(bytes)) : isNeighbour(path, bytes)) {
      this.#maybe.set(path, "neighbour");
    } else return "pass";
    return "maybe";
  }

  #addCalls(folder: string, bytes: Uint8Array): void {
    for (const [, source = ""] of latin1Text(bytes).matchAll(MODULE_SOURCE)) {
      const called = joined(folder, source);
      this.#callsOf(folder).add(called);
      this.#callsOf(called).add(folder);
    }
  }

  #callsOf(folder: string): Set<string> {
    const calls = this.#calls.get(folder) ?? new Set<string>();
    this.#calls.set(folder, calls);
    return calls;
  }

  /** The Terraform folders that a module with App Mesh resources reaches, called or calling. */
  #modules(): ReadonlySet<string> {
    if (this.#reached !== undefined) return this.#reached;
    const reached = new Set(this.#meshModules);
    // A set is walked in the order in which it grows.
    for (const folder of reached) for (const other of this.#calls.get(folder) ?? []) reached.add(other);
    this.#reached = reached;
    return reached;
  }
}

/** Chooses among files that are all in memory; the order stays. */
export function chooseFiles<F extends InputFile>(
  files: readonly F[],
): { readonly chosen: readonly F[]; readonly passedOver: number } {
  const chooser = new FileChooser();
  const choices = files.map(({ path, bytes }) => chooser.add(path, bytes));
  const chosen = files.filter(
    ({ path }, i) => choices[i] === "keep" || (choices[i] === "maybe" && chooser.isChosen(path)),
  );
  return { chosen, passedOver: files.length - chosen.length };
}

/** A file with a zero byte near its beginning, as git knows them; UTF-16 has a byte order mark. */
function isBinary(bytes: Uint8Array): boolean {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return !isUtf16 && bytes.subarray(0, 8000).includes(0);
}

/** JSON that means something beside files of App Mesh: task definitions of ECS, a spec that says nothing. */
function isNeighbour(path: string, bytes: Uint8Array): boolean {
  if (!JSON_FILE.test(path)) return false;
  return holdsContainers(bytes) || (bytes.length < EMPTY_SPEC_BYTES && EMPTY_SPEC.test(latin1Text(bytes)));
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf("/"), 0));
}

function joined(folder: string, relative: string): string {
  const parts = folder === "" ? [] : folder.split("/");
  for (const part of relative.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}
