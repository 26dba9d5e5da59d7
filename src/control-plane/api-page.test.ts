/** Every behaviour that `docs/api.md` lists is seen to hold, and the page lists no other. `UPDATE=1` writes it. */
import { readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { OPERATIONS } from "../model/schema/operations.generated.ts";
import { SWITCHABLE } from "./rules/api-codes.ts";
import { CONFORMANCE } from "./testing/conformance/all-cases.ts";
import { apiPage } from "./testing/conformance/api-page.ts";
import { Probe } from "./testing/conformance/probe.ts";
import { testContext } from "./testing/test-context.ts";

it.each(CONFORMANCE.map((row) => [row.operations.join(", "), row.says, row] as const))(
  "%s: %s",
  async (_, __, row) => {
    const probe = new Probe({ ...testContext(), ...row.under });
    await probe.createSamples();
    await row.holds(probe);
  },
);

it.each(CONFORMANCE.filter(({ check }) => check !== undefined && SWITCHABLE.includes(check)))(
  "$check can be switched off: $says",
  async (row) => {
    const rulesOff = new Set(row.check === undefined ? [] : [row.check]);
    const probe = new Probe({ ...testContext(), ...row.under, rulesOff });
    await probe.createSamples();
    await expect(row.holds(probe)).rejects.toThrow("was not refused");
  },
);

it("every operation has its behaviours", () => {
  const shown = new Set(CONFORMANCE.flatMap(({ operations }) => operations));
  expect(Object.keys(OPERATIONS).filter((name) => !shown.has(name as never))).toEqual([]);
});

it("docs/api.md says just this", () => {
  const file = new URL("../../docs/api.md", import.meta.url);
  const page = apiPage(CONFORMANCE);
  if (process.env["UPDATE"] === "1") writeFileSync(file, page);
  expect(readFileSync(file, "utf8")).toBe(page);
});
