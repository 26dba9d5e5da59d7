import { compareText } from "../../lib/compare-text.ts";
import type { EdgeId } from "../edge.ts";
import type { Lane } from "../geometry/edge-curve.ts";
import { isOpenAbove, isOpenBelow } from "./free-gaps.ts";
import type { Passage } from "./passage.ts";

/** Distance between edges that share a gap, where it has the room. */
const APART = 12;

interface Member {
  readonly id: EdgeId;
  readonly index: number;
  readonly passage: Passage;
}

/**
 * Which edges pass which gap, and at what height: those of one gap are spread over it by the heights that
 * they want; where these are the same, in the order of where they come from and go to. An edge that comes or goes changes only the gaps that it passes.
 */
export class LaneBook {
  readonly #passages = new Map<EdgeId, readonly Passage[]>();
  readonly #heights = new Map<EdgeId, number[]>();
  readonly #gaps = new Map<string, Map<string, Member>>();
  readonly #staleGaps = new Set<string>();
  readonly #stale = new Set<EdgeId>();

  set(id: EdgeId, passages: readonly Passage[]): void {
    this.#leave(id);
    this.#passages.set(id, passages);
    this.#heights.set(
      id,
      passages.map(({ y }) => y),
    );
    this.#stale.add(id);
    passages.forEach((passage, index) => {
      if (passage.key === "") return;
      const gap = this.#gaps.get(passage.key) ?? new Map<string, Member>();
      this.#gaps.set(passage.key, gap.set(`${index} ${id}`, { id, index, passage }));
      this.#staleGaps.add(passage.key);
    });
  }

  delete(id: EdgeId): void {
    this.#leave(id);
    this.#passages.delete(id);
    this.#heights.delete(id);
    this.#stale.delete(id);
  }

  /** Spreads the edges of the gaps that changed; answers the edges whose lanes are others now. */
  takeStale(): EdgeId[] {
    for (const key of this.#staleGaps) this.#spread([...(this.#gaps.get(key)?.values() ?? [])]);
    this.#staleGaps.clear();
    const stale = [...this.#stale];
    this.#stale.clear();
    return stale;
  }

  /** The lanes of an edge, from left to right. */
  lanesOf(id: EdgeId): Lane[] {
    const heights = this.#heights.get(id) ?? [];
    return (this.#passages.get(id) ?? []).map(({ left, right, y }, i) => ({
      left,
      right,
      y: heights[i] ?? y,
    }));
  }

  #leave(id: EdgeId): void {
    (this.#passages.get(id) ?? []).forEach(({ key }, index) => {
      const gap = this.#gaps.get(key);
      if (gap?.delete(`${index} ${id}`) !== true) return;
      this.#staleGaps.add(key);
      if (gap.size === 0) this.#gaps.delete(key);
    });
  }

  #spread(members: Member[]): void {
    members.sort(
      ({ passage: a, id }, { passage: b, id: other }) =>
        a.y - b.y || a.order - b.order || compareText(id, other),
    );
    const { low, high } = rangeOf(members);
    const apart = members.length < 2 ? 0 : Math.min(APART, Math.max(0, high - low) / (members.length - 1));
    const tops = inOrder(members.map(({ passage }, i) => passage.y - i * apart));
    const most = Math.max(low, high - (members.length - 1) * apart);
    members.forEach(({ id, index, passage }, i) => {
      const wish = Math.min(Math.max(tops[i] ?? low, low), most) + i * apart;
      const y = Math.min(Math.max(wish, passage.low), passage.high);
      const heights = this.#heights.get(id);
      if (heights === undefined || heights[index] === y) return;
      heights[index] = y;
      this.#stale.add(id);
    });
  }
}

/** The heights of a gap. Where no card bounds it, each edge only knows how far it looked itself. */
function rangeOf(members: readonly Member[]): { readonly low: number; readonly high: number } {
  const key = members[0]?.passage.key ?? "";
  const lows = members.map(({ passage }) => passage.low);
  const highs = members.map(({ passage }) => passage.high);
  return {
    low: isOpenAbove(key) ? Math.min(...lows) : Math.max(...lows),
    high: isOpenBelow(key) ? Math.max(...highs) : Math.min(...highs),
  };
}

/** The closest numbers to these that never fall: pool adjacent violators. */
function inOrder(wishes: readonly number[]): number[] {
  const blocks: { sum: number; size: number }[] = [];
  for (const wish of wishes) {
    let block = { sum: wish, size: 1 };
    for (let last = blocks.at(-1); last !== undefined; last = blocks.at(-1)) {
      if (last.sum / last.size <= block.sum / block.size) break;
      blocks.pop();
      block = { sum: block.sum + last.sum, size: block.size + last.size };
    }
    blocks.push(block);
  }
  return blocks.flatMap(({ sum, size }) => Array.from({ length: size }, () => sum / size));
}
