import { posix } from "node:path";
import type { ModuleImport } from "./imports-of.ts";

/** What the house allows. */
export interface LayerLaw {
  readonly allowed: Readonly<Record<string, readonly string[]>>;
  readonly pureRooms: readonly string[];
  readonly purePackages: readonly string[];
}

/** Packages for tests and `testing/` folders alone. */
const TEST_PACKAGES = ["vitest", "fast-check"];

/** Rooms that may use Node. `laws` holds tests and what they need. */
const NODE_ROOMS = ["server", "cli", "laws"];

/** The imports of one file that the law forbids, each with what to do. `path` starts with `src/`. */
export function layerBreaches(path: string, imports: readonly ModuleImport[], law: LayerLaw): string[] {
  const room = roomOf(path);
  if (room === undefined || law.allowed[room] === undefined) {
    return [
      `${path}: room ${room ?? "none"} is not in ALLOWED_IMPORTS of src/laws/layers.ts. Add a row for it.`,
    ];
  }
  return imports.flatMap(({ specifier, line, how }) => {
    // A test may start any program of ours as a process: that is no dependency of its room.
    if (how === "url" && isTestFile(path)) return [];
    const reason = specifier.startsWith(".")
      ? fileReason(path, room, targetOf(path, specifier), law)
      : packageReason(path, room, specifier, law);
    return reason === undefined ? [] : [`${path}:${line} imports "${specifier}". ${reason}`];
  });
}

/** The file that a relative specifier names, as path from the project's root; queries such as `?url` are left out. */
export function targetOf(path: string, specifier: string): string {
  return posix.join(posix.dirname(path), specifier.replace(/\?.*$/, ""));
}

/** Tests, and what is made for tests alone. */
export function isTestFile(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || path.includes("/testing/");
}

function roomOf(path: string): string | undefined {
  return /^src\/([^/]+)\//.exec(path)?.[1];
}

function fileReason(path: string, room: string, target: string, law: LayerLaw): string | undefined {
  if (isTestFile(target) && !isTestFile(path)) {
    return "What is made for tests stays in tests: move what both need out of testing/.";
  }
  const other = roomOf(target);
  if (other === undefined) {
    if (isTestFile(path) || target.endsWith(".json")) return undefined;
    return "Only tests import code from outside src: move it into a room.";
  }
  const rooms = law.allowed[room] ?? [];
  if (other === room || rooms.includes(other)) return undefined;
  return (
    `Room ${room} may import ${rooms.length === 0 ? "no other room" : rooms.join(", ")}; not ${other}. ` +
    "Move what both need into a room above both, or take it as an argument. If the law is to change, " +
    "edit src/laws/layers.ts and say why in docs/decisions."
  );
}

function packageReason(path: string, room: string, specifier: string, law: LayerLaw): string | undefined {
  const test = isTestFile(path);
  if (specifier.startsWith("node:")) {
    if (NODE_ROOMS.includes(room) || test) return undefined;
    return `Room ${room} runs in browsers too: take what it needs of Node as an argument.`;
  }
  const name = specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
  if (TEST_PACKAGES.includes(name)) {
    return test || room === "laws" ? undefined : `The package is for tests and testing/ folders alone.`;
  }
  if (test || !law.pureRooms.includes(room) || law.purePackages.includes(name)) return undefined;
  return (
    `Room ${room} is pure and may use only ${law.purePackages.join(", ")}. Take what the package gives as an ` +
    "argument, or, if the package is pure itself, add it to PURE_PACKAGES in src/laws/layers.ts."
  );
}
