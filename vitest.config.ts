import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** What changes the world around it, a page or a process: it gets a fresh one for itself. */
const APART = ["src/server/**/*.test.ts", "src/cli/**/*.test.ts", "src/**/*.test.tsx"];

export default defineConfig({
  test: {
    environment: "node",
    // Every core: Vitest alone leaves one idle, for itself.
    maxWorkers: availableParallelism(),
    // The long mode of the property tests (`LONG=1`) takes as long as it takes.
    testTimeout: process.env["LONG"] === "1" ? 3_600_000 : 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: "pure",
          include: ["src/**/*.test.ts", "scripts/**/*.test.ts"],
          exclude: APART,
          // Pure code leaves nothing behind: a worker loads each module once, not once for each file.
          isolate: false,
        },
      },
      { extends: true, test: { name: "apart", include: APART } },
    ],
  },
});
