import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "src/**/*.test.tsx", "scripts/**/*.test.ts"],
    environment: "node",
    // The long mode of the property tests (`LONG=1`) takes as long as it takes.
    testTimeout: process.env["LONG"] === "1" ? 3_600_000 : 30_000,
  },
});
