import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { propertyRuns } from "../../model/testing/property-runs.ts";
import { type HoleSpan, isMasked, maskHoles, unmask } from "./hole-mask.ts";

/** A text, and spans in it that are in order and apart. */
const textWithSpans = fc
  .array(fc.tuple(fc.string({ minLength: 2, maxLength: 8 }), fc.boolean()), { maxLength: 20 })
  .map((pieces) => {
    const spans: HoleSpan[] = [];
    let text = "";
    for (const [piece, isHole] of pieces) {
      if (isHole) spans.push({ start: text.length, end: text.length + piece.length });
      text += piece;
    }
    return { text, spans };
  });

describe("hiding placeholders", () => {
  it("keeps every offset, and gives back what was written", () => {
    fc.assert(
      fc.property(textWithSpans, ({ text, spans }) => {
        const masked = maskHoles(text, spans);
        expect(masked.text).toHaveLength(text.length);
        expect(unmask(masked.text, masked.holes)).toBe(text);
        expect(masked.holes).toEqual(spans.map(({ start, end }) => text.slice(start, end)));
        expect(isMasked(masked.text)).toBe(spans.length > 0);
        for (const { start, end } of spans)
          expect(masked.text.slice(start, end)).toMatch(/^[\ue000-\uf0ff]+$/);
      }),
      propertyRuns(),
    );
  });

  it("tells thousands apart, also where they are as short as can be", () => {
    const text = "$AB ".repeat(9000);
    const spans = Array.from({ length: 9000 }, (_, i) => ({ start: i * 4, end: i * 4 + 3 }));
    const { text: masked, holes } = maskHoles(text, spans);
    expect(holes).toHaveLength(9000);
    expect(unmask(masked, holes)).toBe(text);
  });

  it("leaves a text alone that holds its signs already", () => {
    expect(maskHoles("a\ue000b $X", [{ start: 4, end: 6 }])).toEqual({ text: "a\ue000b $X", holes: [] });
  });
});
