import { describe, expect, it } from "vitest";
import { defaultAwsName, nameLeaf, oldAwsName } from "./names.ts";

describe("names in App Mesh", () => {
  it("that v1beta2 gives", () => {
    expect(defaultAwsName("Mesh", "shop", "ns")).toBe("shop");
    expect(defaultAwsName("VirtualService", "cart", "ns")).toBe("cart.ns");
    expect(defaultAwsName("GatewayRoute", "cart", "${NS}")).toBe("cart_${NS}");
  });

  it("that v1beta1 gives: dots say the namespace themselves, but not those of a placeholder", () => {
    expect(oldAwsName("cart", "ns")).toBe("cart-ns");
    expect(oldAwsName("cart.other", "ns")).toBe("cart-other");
    expect(oldAwsName("{{ .Values.name }}", "ns")).toBe("{{ .Values.name }}-ns");
    expect(oldAwsName("{{ .Values.name }}.x", "ns")).toBe("{{ .Values.name }}-x");
  });

  it("are holes where they hold a placeholder", () => {
    expect(nameLeaf("cart", 3)).toEqual({ type: "scalar", value: "cart", at: 3 });
    expect(nameLeaf("cart_$NS", 3)).toEqual({ type: "hole", text: "cart_$NS", at: 3 });
  });
});
