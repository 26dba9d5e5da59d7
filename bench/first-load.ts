import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Goal } from "./goal.ts";

const CLIENT = new URL("../dist/client/", import.meta.url);

/**
 * Compressed size (gzip) of what a browser loads before the board can be used: the scripts and styles that
 * the page names, and what its modules import without being asked.
 */
export function benchFirstLoad(): Goal[] {
  const page = readFileSync(new URL("index.html", CLIENT), "utf8");
  const named = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map(
    ([, path]) => path as string,
  );
  const files = new Map<string, Buffer>();
  const load = (path: string): void => {
    if (files.has(path)) return;
    const content = readFileSync(new URL(path, CLIENT));
    files.set(path, content);
    if (!path.endsWith(".js")) return;
    for (const [, file] of content.toString("utf8").matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) {
      load(`assets/${file}`);
    }
  };
  for (const path of named) load(path);
  const size = (ending: string): number =>
    [...files]
      .filter(([path]) => path.endsWith(ending))
      .reduce((sum, [, content]) => sum + gzipSync(content).length, 0);
  return [
    { goal: "first-load-script-kb", value: size(".js") / 1000, unit: "kB" },
    { goal: "first-load-style-kb", value: size(".css") / 1000, unit: "kB" },
  ];
}
