import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { type FontFile, fontFilesFor } from "../diagram/drawing/picture-fonts.ts";

let loading: Promise<void> | undefined;

/** An SVG of ours as PNG. What it takes is loaded once, and only where a PNG is asked for. */
export async function pngOf(svg: string): Promise<Uint8Array> {
  const { renderPng } = await import("../diagram/drawing/render-png.ts");
  loading ??= load();
  await loading;
  return renderPng(svg, await Promise.all(fontFilesFor(svg).map(font)));
}

async function load(): Promise<void> {
  const { initWasm } = await import("@resvg/resvg-wasm");
  await initWasm(await asset("./resvg.wasm", "@resvg/resvg-wasm/index_bg.wasm"));
}

function font({ family, name }: FontFile): Promise<Uint8Array> {
  return asset(`./fonts/${name}`, `@fontsource/${family}/files/${name}`);
}

/** In the built program the file lies beside it, in a checkout in its package. */
async function asset(beside: string, inPackage: string): Promise<Uint8Array> {
  const built = new URL(beside, import.meta.url);
  return readFile(existsSync(built) ? built : createRequire(import.meta.url).resolve(inPackage));
}
