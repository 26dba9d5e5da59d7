import { defineConfig } from "vitest/config";

/**
 * `npm run test:clients`: what needs a program that no user is promised: the AWS CLI, Python with boto3. Where one
 * is missing its tests say so and are skipped; with `REQUIRE_CLIENTS=1` they fail.
 */
export default defineConfig({
  test: {
    include: ["scripts/clients/*.clients.ts"],
    environment: "node",
    testTimeout: 240_000,
    hookTimeout: 60_000,
  },
});
