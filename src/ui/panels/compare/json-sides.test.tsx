// @vitest-environment jsdom
import { MantineProvider } from "@mantine/core";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { JsonSides } from "./json-sides.tsx";

beforeAll(() => {
  vi.stubGlobal("matchMedia", () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  Range.prototype.getClientRects = () => document.createElement("i").getClientRects();
});
afterEach(cleanup);

const textOf = (weight: number): string =>
  JSON.stringify({ lines: Array.from({ length: 30 }, (_, line) => line), weight }, undefined, 2);

function show(before: string, after: string) {
  render(
    <MantineProvider env="test">
      <JsonSides before={before} after={after} />
    </MantineProvider>,
  );
}

describe("the JSON sides", () => {
  it("show both texts, read-only, with what differs marked and the rest folded until asked for", async () => {
    show(textOf(10), textOf(25));
    const before = await screen.findByRole("textbox", { name: "Before, JSON" });
    const after = screen.getByRole("textbox", { name: "After, JSON" });
    expect(before.getAttribute("contenteditable")).toBe("false");
    expect(before.querySelector(".cm-changedLine")?.textContent).toContain('"weight": 10');
    expect(after.querySelector(".cm-changedLine")?.textContent).toContain('"weight": 25');
    expect(before.textContent).toContain("unchanged lines");
    fireEvent.click(screen.getByRole("button", { name: "Show all lines" }));
    expect(screen.getByRole("textbox", { name: "Before, JSON" }).textContent).not.toContain(
      "unchanged lines",
    );
    expect(screen.getByRole("button", { name: "Show changes only" })).toBeDefined();
  });

  it("say which side has none", async () => {
    show("", textOf(1));
    expect((await screen.findByRole("textbox", { name: "Before, JSON" })).textContent).toBe("");
    expect(screen.getByText("Before: none")).toBeDefined();
    expect(screen.getByText("After")).toBeDefined();
  });
});
