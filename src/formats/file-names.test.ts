import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { idOf } from "../model/reference/ref.ts";
import { propertyRuns } from "../model/testing/property-runs.ts";
import { fileNameOf, fileNamesOf } from "./file-names.ts";
import { anyRef } from "./testing/any-design.ts";

describe("file names", () => {
  it("are the names themselves where these are safe", () => {
    expect(fileNameOf("virtualNode/shop/serviceA")).toBe("serviceA");
    expect(fileNameOf("virtualService/shop/cart.shop.local")).toBe("cart.shop.local");
    expect(fileNameOf("route/shop/cart-router/canary")).toBe("cart-router.canary");
  });

  it("are safe for shells and file systems, and differ without regard to case, whatever the names", () => {
    fc.assert(
      fc.property(fc.array(anyRef, { maxLength: 30 }), (refs) => {
        const ids = new Set(refs.map(idOf));
        const names = fileNamesOf(ids);
        expect(new Set(names.keys())).toEqual(ids);
        expect(new Set([...names.values()].map((name) => name.toLowerCase())).size).toBe(ids.size);
        for (const name of names.values()) {
          expect(name).toMatch(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,120}$/);
          expect(name).not.toMatch(/^(con|nul|aux|prn)(\.|$)|\.$/i);
        }
      }),
      propertyRuns(300),
    );
  });

  it("keep apart what would be one file", () => {
    const names = fileNamesOf(["virtualNode/m/a", "virtualNode/m/A", "route/m/x.y/z", "route/m/x/y.z"]);
    expect(new Set([...names.values()].map((name) => name.toLowerCase())).size).toBe(4);
    expect(names.get("virtualNode/m/a")).toMatch(/^a-[0-9a-f]{8}$/);
  });
});
