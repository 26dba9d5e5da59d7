import { describe, expect, it } from "vitest";
import { GridIndex } from "./grid-index.ts";

const A = { x: 0, y: 0, width: 264, height: 96 };

describe("disturbed places", () => {
  it("are those where cards came, went or moved, told once, from the first edge on", () => {
    const index = new GridIndex();
    index.setCard("a", A);
    expect(index.takeDisturbed()).toEqual([]);
    index.setEdge("edge", [0, 0, 10, 10, 20, 20, 30, 30]);
    index.setCard("a", { ...A, x: 3000 });
    expect(index.takeDisturbed()).toEqual([A, { ...A, x: 3000 }]);
    expect(index.takeDisturbed()).toEqual([]);
    index.removeCard("a");
    expect(index.takeDisturbed()).toEqual([{ ...A, x: 3000 }]);
  });
});
