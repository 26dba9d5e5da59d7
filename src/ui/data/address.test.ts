import { expect, it } from "vitest";
import { formatAddress, parseAddress } from "./address.ts";

it("reads back the address that it wrote", () => {
  const address = {
    design: "file-a b.mesh.json",
    view: "all" as const,
    select: ["virtualNode/shop/a%20b", "route/m/r/x"],
  };
  expect(parseAddress(formatAddress(address))).toEqual(address);
  expect(formatAddress({ design: "x", view: "services" })).toBe("#/d/x");
});

it("takes from any hash what it knows", () => {
  expect(parseAddress("")).toEqual({});
  expect(parseAddress("#/d/x?view=table&y=1")).toEqual({ design: "x" });
  expect(parseAddress("#/d/%E0%A4")).toEqual({ design: "%E0%A4" });
});
