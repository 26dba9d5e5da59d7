import type { Round } from "./board.ts";
import type { Measured } from "./goal.ts";
import { median, quantile } from "./statistics.ts";

/** The goals of the board: for each the median of what the rounds say. */
export function boardFigures(rounds: readonly Round[]): Measured {
  const of = (figure: (round: Round) => number | undefined): number | undefined => {
    const values = rounds.map(figure).filter((value) => value !== undefined && Number.isFinite(value));
    return values.length === 0 ? undefined : median(values as number[]);
  };
  return {
    "pan10k-vs-empty": of(({ large, empty }) => ratio(large.pan.cpu, empty.pan?.cpu)),
    "pan10k-vs-1k": of(({ large, small }) => large.pan.cpu / small.pan.cpu),
    "zoom10k-vs-1k": of(({ large, small }) => large.zoom.cpu / small.zoom.cpu),
    "drag10k-vs-1k": of(({ large, small }) => large.drag.cpu / small.drag.cpu),
    "edit10k-vs-1k": of(({ large, small }) => large.edit / small.edit),
    "open5k-vs-empty": of(({ middle, empty }) => middle.open / empty.open),
    "open5k-vs-stock": of(({ middle, stock }) => middle.open / stock.open),
    "open5k-vs-cytoscape": of(({ middle, cytoscape }) => middle.open / cytoscape.open),
    "pan5k-vs-stock": of(({ middle, stock }) => ratio(middle.pan.cpu, stock.pan?.cpu)),
    "zoom5k-vs-stock": of(({ middle, stock }) => ratio(middle.zoom.cpu, stock.zoom?.cpu)),
    "pan5k-vs-cytoscape": of(({ middle, cytoscape }) => ratio(middle.pan.cpu, cytoscape.pan?.cpu)),
    "zoom5k-vs-cytoscape": of(({ middle, cytoscape }) => ratio(middle.zoom.cpu, cytoscape.zoom?.cpu)),
    "heap5k-vs-stock": of((round) => heapRatio(round, round.stock.heap)),
    "heap5k-vs-cytoscape": of((round) => heapRatio(round, round.cytoscape.heap)),
    "frames10k-p95": of(slowFrames),
    "longest-task-10k": of(({ tasks }) => tasks[0]?.duration),
    "key10k-frames": of(({ large, empty }) => ratio(median(large.painted), frameOf(empty))),
    "first-load-kb": of(({ middle }) => middle.firstLoad),
  };
}

/** The slowest of pan, drag, and zoom across the threshold, in frames of the empty page. */
function slowFrames({ large, empty }: Round): number | undefined {
  const frame = frameOf(empty);
  const slowest = [large.pan, large.drag, large.across].map(({ frames }) => quantile(frames, 0.95));
  return ratio(Math.max(...slowest), frame);
}

function frameOf({ pan }: Round["empty"]): number | undefined {
  return pan === undefined ? undefined : median(pan.frames);
}

function ratio(ours: number, theirs: number | undefined): number | undefined {
  return theirs === undefined ? undefined : ours / theirs;
}

/** The board's heap less the store's, against a peer's less its input's. */
function heapRatio({ middle, store, input }: Round, peer: number | undefined): number | undefined {
  return peer === undefined ? undefined : (middle.heap - store) / (peer - input);
}
