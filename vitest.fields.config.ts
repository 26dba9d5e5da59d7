import { defineConfig } from "vitest/config";

/** `npm run test:fields`: every leaf field of the API through the form, the export, the checks and the control plane. */
export default defineConfig({
  test: {
    include: ["scripts/fields/*.fields.tsx"],
    environment: "node",
    testTimeout: 60_000,
  },
});
