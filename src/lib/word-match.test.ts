import { describe, expect, it } from "vitest";
import { wordMatch } from "./word-match.ts";

describe("wordMatch", () => {
  it("finds by words in any order, by beginnings and within", () => {
    expect(wordMatch("node add", "Add virtual node")).toBeDefined();
    expect(wordMatch("virt", "Add virtual node")).toBeDefined();
    expect(wordMatch("irtu", "Add virtual node")).toBeDefined();
    expect(wordMatch("gateway", "Add virtual node")).toBeUndefined();
    expect(wordMatch("", "anything")).toBe(0);
  });

  it("finds by initials", () => {
    expect(wordMatch("avn", "Add virtual node")).toBeDefined();
    expect(wordMatch("avg", "Add virtual node")).toBeUndefined();
  });

  it("finds by other words too", () => {
    expect(wordMatch("layout", "Arrange cards", "layout tidy")).toBeDefined();
  });

  it("puts what is nearer first", () => {
    const ranks = [
      wordMatch("cart", "cart"),
      wordMatch("cart", "cart-router"),
      wordMatch("cart", "shop cart"),
      wordMatch("cart", "mycart"),
      wordMatch("cart", "Buy", "cart"),
    ];
    expect(ranks).toEqual([...ranks].sort((a = 0, b = 0) => a - b));
    expect(new Set(ranks).size).toBe(5);
  });

  it("keeps names with dots, dashes and capitals apart", () => {
    expect(wordMatch("router", "cart-router")).toBe(3);
    expect(wordMatch("local", "cart.shop.local")).toBe(3);
  });
});
