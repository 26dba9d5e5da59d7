import { expect, test } from "vitest";
import { latin1Text } from "./latin1-text.ts";

test("each byte is one character, however many there are", () => {
  expect(latin1Text(new Uint8Array([97, 0, 255, 10]))).toBe("a\u0000ÿ\n");
  expect(latin1Text(new Uint8Array(40_000).fill(98))).toBe("b".repeat(40_000));
});
