import { describe, expect, it } from "vitest";
import { isPressed, type KeyPress, keyCaps } from "./key-match.ts";

function press(key: string, code: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, code, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held };
}
const SHIFT = { shiftKey: true };
const CTRL = { ctrlKey: true };

describe("isPressed", () => {
  it("takes letters where the layout has them", () => {
    // QWERTZ: Z is where others have Y.
    expect(isPressed("Ctrl+Z", press("z", "KeyY", CTRL))).toBe(true);
    expect(isPressed("Ctrl+Z", press("y", "KeyZ", CTRL))).toBe(false);
    expect(isPressed("N", press("N", "KeyN"))).toBe(true);
    // A layout of another script has no N: its place counts.
    expect(isPressed("N", press("т", "KeyN"))).toBe(true);
  });

  it("takes digits with Shift or Ctrl by their place", () => {
    expect(isPressed("Shift+1", press("!", "Digit1", SHIFT))).toBe(true);
    // AZERTY types digits with Shift, and other characters without.
    expect(isPressed("Shift+1", press("1", "Digit1", SHIFT))).toBe(true);
    expect(isPressed("Ctrl+0", press("à", "Digit0", CTRL))).toBe(true);
    expect(isPressed("Shift+1", press("1", "Digit1"))).toBe(false);
  });

  it("takes other characters however they are typed", () => {
    expect(isPressed("?", press("?", "Slash", SHIFT))).toBe(true);
    expect(isPressed("?", press("?", "Minus", SHIFT))).toBe(true);
    expect(isPressed("/", press("/", "Digit7", SHIFT))).toBe(true);
    expect(isPressed("+", press("+", "Equal", SHIFT))).toBe(true);
    expect(isPressed("+", press("+", "NumpadAdd"))).toBe(true);
  });

  it("wants the modifiers exactly, and takes Cmd for Ctrl", () => {
    expect(isPressed("Ctrl+Shift+Z", press("Z", "KeyZ", { ...CTRL, ...SHIFT }))).toBe(true);
    expect(isPressed("Ctrl+Z", press("Z", "KeyZ", { ...CTRL, ...SHIFT }))).toBe(false);
    expect(isPressed("Ctrl+K", press("k", "KeyK", { metaKey: true }))).toBe(true);
    expect(isPressed("Alt+ArrowUp", press("ArrowUp", "ArrowUp", { altKey: true }))).toBe(true);
    expect(isPressed("C", press("c", "KeyC", CTRL))).toBe(false);
    expect(isPressed("F6", press("F6", "F6", SHIFT))).toBe(false);
    expect(isPressed("Shift+F6", press("F6", "F6", SHIFT))).toBe(true);
    expect(isPressed("Space", press(" ", "Space"))).toBe(true);
  });
});

it("shows keys as caps", () => {
  expect(keyCaps("Ctrl+Shift+Z")).toEqual(["Ctrl", "Shift", "Z"]);
  expect(keyCaps("Alt+ArrowUp")).toEqual(["Alt", "↑"]);
  expect(keyCaps("+")).toEqual(["+"]);
});
