/**
 * Pairs of designs with their sentences: `NAME.before.json` and `NAME.after.json` hold resources by id,
 * `NAME.traffic.json` what is said. `UPDATE=1` writes the last; read it before you commit it.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { canonicalJson } from "../../lib/canonical-json.ts";
import type { Json } from "../../lib/json.ts";
import { type Design, emptyDesign } from "../../model/design/design.ts";
import type { Resource } from "../../model/design/resource.ts";
import { compareDesigns } from "../compare-designs.ts";
import { trafficChanges } from "./traffic-changes.ts";
import { trafficText } from "./traffic-text.ts";

const folder = new URL("cases/", import.meta.url);
const names = readdirSync(folder).filter((file) => file.endsWith(".before.json"));

function design(file: string): Design {
  const resources = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Record<string, Resource>;
  return { ...emptyDesign(), resources: new Map(Object.entries(resources)) };
}

function told(before: Design, after: Design): Json {
  return trafficChanges(before, after, compareDesigns(before, after)).map((change) => ({
    code: change.code,
    impact: change.impact,
    at: change.at,
    text: trafficText(change),
  }));
}

it.each(names)("%s", (file) => {
  const name = file.replace(".before.json", "");
  const expected = new URL(`${name}.traffic.json`, folder);
  const text = canonicalJson(told(design(file), design(`${name}.after.json`)));
  if (process.env["UPDATE"] === "1") writeFileSync(expected, text);
  expect(existsSync(expected), "what is said").toBe(true);
  expect(readFileSync(expected, "utf8")).toBe(text);
});

it("every code has a case", () => {
  const codes = names.flatMap((file) => {
    const name = file.replace(".before.json", "");
    const list = JSON.parse(readFileSync(new URL(`${name}.traffic.json`, folder), "utf8"));
    return (list as { code: string }[]).map(({ code }) => code);
  });
  expect([...new Set(codes)].sort()).toEqual([
    "call-added",
    "call-removed",
    "calls-all",
    "client-tls",
    "egress",
    "found-at",
    "gateway-leads",
    "holds-now",
    "listener-tls",
    "listeners",
    "rewrite",
    "trust",
    "who-answers",
  ]);
});
