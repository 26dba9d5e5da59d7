import type { PeerGraph } from "../peer-graph.ts";

/** What a page offers to who measures it. */
export interface BenchPage {
  /** Shows the whole board. */
  readonly fit: () => void;
  /** Where the board is, as text: another one once it has moved. */
  readonly viewport: () => string;
  /** Keeps what a page was made for from being collected. */
  readonly kept?: unknown;
}

/** The corner of the board that is seen first, at our first zoom. */
export const FIRST_VIEWPORT = { x: 80, y: 48, zoom: 0.6 } as const;

export function offerPage(page: BenchPage): void {
  Object.assign(window, { benchPage: page });
}

/** The text of the file that this page was opened with: `?file=graph-5000.json`. */
export async function givenText(): Promise<string> {
  const file = new URLSearchParams(window.location.search).get("file") ?? "";
  const answer = await fetch(`/data/${file}`);
  if (!answer.ok) throw new Error(`no file ${file}`);
  return answer.text();
}

export async function givenGraph(): Promise<PeerGraph> {
  return JSON.parse(await givenText()) as PeerGraph;
}
