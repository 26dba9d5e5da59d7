import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../lib/json.ts";
import { rewritten } from "./rewritten.ts";

const target = { virtualService: { virtualServiceName: "cart.local" } };

function of(match: JsonObject, rewrite: Json | undefined, path: string) {
  const action: JsonObject = rewrite === undefined ? { target } : { target, rewrite };
  const found = rewritten(
    { httpRoute: { match, action } },
    { protocol: "http", path, hostname: "shop.example.com" },
  );
  return [found?.path.value, found?.path.by, found?.hostname.value, found?.hostname.by];
}

describe("a request behind a gateway route", () => {
  it.each<[JsonObject, Json | undefined, string, readonly (string | undefined)[]]>([
    [
      { prefix: "/cart" },
      undefined,
      "/cart/items?id=7",
      ["/items?id=7", "App Mesh", "cart.local", "App Mesh"],
    ],
    [{ prefix: "/" }, undefined, "/cart", ["/cart", "App Mesh", "cart.local", "App Mesh"]],
    [
      { prefix: "/cart" },
      { prefix: { defaultPrefix: "DISABLED" } },
      "/cart/a",
      ["/cart/a", "own", "cart.local", "App Mesh"],
    ],
    [
      { prefix: "/cart" },
      { prefix: { defaultPrefix: "ENABLED" } },
      "/cart/a",
      ["/a", "own", "cart.local", "App Mesh"],
    ],
    [
      { prefix: "/cart" },
      { prefix: { value: "/v2/" } },
      "/cart/a",
      ["/v2/a", "own", "cart.local", "App Mesh"],
    ],
    [
      { prefix: "/cart/" },
      { prefix: { value: "/v2/" } },
      "/cart/a",
      ["/v2/a", "own", "cart.local", "App Mesh"],
    ],
    [{ path: { exact: "/a" } }, undefined, "/a?x", ["/a?x", "App Mesh", "cart.local", "App Mesh"]],
    [{ path: { exact: "/a" } }, { path: { exact: "/b" } }, "/a?x", ["/b?x", "own", "cart.local", "App Mesh"]],
    [
      { prefix: "/" },
      { hostname: { defaultTargetHostname: "DISABLED" } },
      "/a",
      ["/a", "App Mesh", "shop.example.com", "own"],
    ],
    [
      { prefix: "/" },
      { prefix: { value: { $hole: "${P}" } } },
      "/a",
      [undefined, "own", "cart.local", "App Mesh"],
    ],
    [{ prefix: "/x" }, undefined, "/a", [undefined, "App Mesh", "cart.local", "App Mesh"]],
  ])("%j with %j: %s", (match, rewrite, path, expected) => {
    expect(of(match, rewrite, path)).toEqual(expected);
  });
});
