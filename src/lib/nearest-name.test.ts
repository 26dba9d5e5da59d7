import { describe, expect, it } from "vitest";
import { nearestName } from "./nearest-name.ts";

const KNOWN = ["listeners", "serviceDiscovery", "backends", "http2Route", "httpRoute"];

describe("nearest name", () => {
  it.each([
    ["Listeners", "listeners"],
    ["service_discovery", "serviceDiscovery"],
    ["listener", "listeners"],
    ["backend", "backends"],
    ["HttpRoute", "httpRoute"],
    ["Http2Route", "http2Route"],
    ["sidecar", undefined],
    ["x", undefined],
    ["", undefined],
  ])("of %o is %o", (name, nearest) => {
    expect(nearestName(name, KNOWN)).toBe(nearest);
  });
});
