import { defineConfig } from "@playwright/test";
import shared from "./playwright.config.ts";

/** `npm run gallery`: takes the pictures of the README, light and dark, from the built product. */
export default defineConfig({
  ...shared,
  testDir: "scripts/gallery",
  reporter: [["list"]],
});
