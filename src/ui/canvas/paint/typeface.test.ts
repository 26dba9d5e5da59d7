import { expect, test } from "vitest";
import { FONT, fittedText } from "./typeface.ts";

/** A context whose characters are as wide as those of the font are on average. */
function contextOf(font: string): CanvasRenderingContext2D {
  const width = Number(/(\d+)px/.exec(font)?.[1]) * 0.56;
  return {
    font,
    measureText: (text: string) => ({ width: text.length * width }),
  } as CanvasRenderingContext2D;
}

test("a long name is cut where it is drawn in large letters, far away", () => {
  const name = "recommendations.shop.production.svc.local";
  const context = contextOf(FONT.far);
  const text = fittedText(context, name, 216);
  expect(text).toMatch(/^recommend.*…$/);
  expect(context.measureText(text).width).toBeLessThanOrEqual(216);
  expect(fittedText(contextOf(FONT.title), "cart", 216)).toBe("cart");
});
