import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json } from "../../../lib/json.ts";
import { SHAPES } from "../../../model/schema/shapes.generated.ts";
import { propertyRuns } from "../../../model/testing/property-runs.ts";
import { SENTENCE_SHAPES, sentenceOf } from "./sentence-of.ts";

const check = {
  protocol: "http",
  path: "/ping",
  intervalMillis: 30_000,
  timeoutMillis: 5000,
  healthyThreshold: 2,
  unhealthyThreshold: 3,
};

describe("a block in words", () => {
  it("says a health check", () => {
    expect(sentenceOf("HealthCheckPolicy", check)).toBe(
      "GET /ping every 30 s; down after 3 failures, up after 2; each waits 5 s.",
    );
    expect(sentenceOf("HealthCheckPolicy", { protocol: "tcp", intervalMillis: 1500 })).toBe(
      "A TCP check every 1500 ms.",
    );
  });

  it("counts the first try of a retry policy", () => {
    const policy = {
      maxRetries: 2,
      perRetryTimeout: { unit: "s", value: 2 },
      httpRetryEvents: ["server-error"],
      tcpRetryEvents: ["connection-error"],
    };
    expect(sentenceOf("HttpRetryPolicy", policy)).toBe(
      "Tries up to 3 times, at most 2 s each, when the answer is 5xx or no connection comes about.",
    );
    expect(sentenceOf("HttpRetryPolicy", { maxRetries: 0 })).toBe("Tries once.");
  });

  it("says what applies where a timeout is empty, and what turns it off", () => {
    expect(sentenceOf("HttpTimeout", undefined)).toBe(
      "A request may take 15 s (default); an idle connection may stay 300 s (default).",
    );
    expect(sentenceOf("ListenerTimeout", { http: { perRequest: { unit: "s", value: 0 } } })).toBe(
      "A request may take any time; an idle connection may stay 300 s (default).",
    );
    expect(sentenceOf("ListenerTimeout", { tcp: { idle: { unit: "ms", value: 5 } } })).toBe(
      "An idle connection may stay 5 ms.",
    );
  });

  it("says pools, outliers and TLS", () => {
    expect(
      sentenceOf("VirtualNodeConnectionPool", { http: { maxConnections: 100, maxPendingRequests: 1 } }),
    ).toBe("Takes up to 100 connections and 1 waiting request at once; more are refused.");
    const seconds = (value: number) => ({ unit: "s", value });
    expect(
      sentenceOf("OutlierDetection", {
        maxServerErrors: 5,
        interval: seconds(10),
        baseEjectionDuration: seconds(30),
        maxEjectionPercent: 10,
      }),
    ).toBe(
      "After 5 server errors in a row a task gets no requests for 30 s; looked at every 10 s; at most 10 % of the tasks at once.",
    );
    expect(sentenceOf("ListenerTls", { mode: "STRICT", certificate: { acm: {} } })).toBe(
      "Callers must use TLS; the certificate comes from AWS Certificate Manager.",
    );
    const trust = { subjectAlternativeNames: { match: { exact: ["a.local"] } }, trust: { file: {} } };
    expect(sentenceOf("ClientPolicyTls", { ports: [443], validation: trust })).toBe(
      "Calls to port 443 must use TLS; trust comes from files in the Envoy container for a.local.",
    );
  });

  it("says placeholders by their text, and nothing of what is no block", () => {
    expect(sentenceOf("HealthCheckPolicy", { ...check, intervalMillis: { $hole: "EVERY" } })).toContain(
      "GET /ping every EVERY;",
    );
    expect(sentenceOf("HealthCheckPolicy", { $hole: "CHECK" })).toBeUndefined();
    expect(sentenceOf("HealthCheckPolicy", "soon")).toBeUndefined();
  });

  it("never fails, whatever the design holds", () => {
    expect(SENTENCE_SHAPES.filter((shape) => SHAPES[shape] === undefined)).toEqual([]);
    fc.assert(
      fc.property(fc.constantFrom(...SENTENCE_SHAPES), anyBlock, (shape, value) => {
        const text = sentenceOf(shape, value as Json);
        expect(text === undefined || /\.$/.test(text)).toBe(true);
        expect(text ?? "").not.toMatch(/undefined|NaN|\[object/);
      }),
      propertyRuns(),
    );
  });
});

const leaf = fc.oneof(
  fc.constantFrom<Json>(null, true, 0, 3, "x", "http", [], {}, { $hole: "H" }, [null, { $hole: "E" }]),
  fc.record(
    { unit: fc.constantFrom("s", 3, null), value: fc.constantFrom(1, "x", null) },
    { requiredKeys: [] },
  ),
);
const members = fc.constantFrom(
  ...Object.values(SHAPES).flatMap((shape) => (shape.type === "structure" ? Object.keys(shape.members) : [])),
);
const anyBlock = fc.dictionary(members, fc.oneof(leaf, fc.dictionary(members, leaf)));
