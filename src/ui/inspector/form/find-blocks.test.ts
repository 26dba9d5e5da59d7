import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../lib/json.ts";
import { findBlocks } from "./find-blocks.ts";
import { formOf } from "./form-of.ts";

const ROUTE: JsonObject = { httpRoute: { match: { prefix: "/" }, action: { weightedTargets: [] } } };
const NODE: JsonObject = { listeners: [{ portMapping: { port: 8080, protocol: "http" } }] };

describe("findBlocks", () => {
  it("finds a block that is not set by its label", () => {
    expect(findBlocks(formOf("route"), { spec: ROUTE }, "retry pol", 8)).toEqual([
      { pointer: "/spec/httpRoute/retryPolicy", label: "Retry policy", context: "HTTP" },
    ]);
  });

  it("finds it no more once it is set, nor what is in a branch that is not taken", () => {
    const spec: JsonObject = { httpRoute: { retryPolicy: { maxRetries: 1 } } };
    expect(findBlocks(formOf("route"), { spec }, "retry policy", 8)).toEqual([]);
  });

  it("takes words of the blocks around it, but not those alone", () => {
    const find = (query: string): string[] =>
      findBlocks(formOf("virtualNode"), { spec: NODE }, query, 8).map(({ pointer }) => pointer);
    expect(find("listener tls")).toEqual(["/spec/listeners/0/tls"]);
    expect(find("health")).toEqual(["/spec/listeners/0/healthCheck"]);
    expect(find("8080")).toEqual([]);
    expect(find("")).toEqual([]);
  });
});
