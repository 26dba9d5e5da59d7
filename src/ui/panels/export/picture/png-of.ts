import { initWasm } from "@resvg/resvg-wasm";
import wasmUrl from "@resvg/resvg-wasm/index_bg.wasm?url";
import { fontFilesFor } from "../../../../diagram/drawing/picture-fonts.ts";
import { renderPng } from "../../../../diagram/drawing/render-png.ts";
import { FONT_URLS } from "./font-urls.ts";

let loading: Promise<void> | undefined;

/** An SVG of ours as PNG: the same bytes as the command line makes. Rejects where a file of ours cannot be fetched. */
export async function pngOf(svg: string): Promise<Uint8Array> {
  loading ??= initWasm(fetch(wasmUrl));
  try {
    await loading;
  } catch (error) {
    // Another try may find the server again.
    loading = undefined;
    throw error;
  }
  return renderPng(
    svg,
    await Promise.all(fontFilesFor(svg).map(({ name }) => bytesAt(FONT_URLS[name] ?? ""))),
  );
}

async function bytesAt(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
