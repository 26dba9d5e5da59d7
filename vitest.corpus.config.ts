import { defineConfig } from "vitest/config";

/** The tests that read the corpus of published configurations beside the checkout; `.ci/run` runs them. */
export default defineConfig({
  test: {
    include: ["scripts/corpus/**/*.ci.ts"],
    environment: "node",
    testTimeout: 60_000,
  },
});
