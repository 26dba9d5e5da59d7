/**
 * The law of the house: which rooms (folders of `src`) a room may import. Imports go only downwards:
 * a room that is missing here, or an import that its row does not allow, fails `layers.test.ts`.
 */
export const ALLOWED_IMPORTS: Readonly<Record<string, readonly string[]>> = {
  lib: [],
  model: ["lib"],
  traffic: ["lib", "model"],
  checks: ["lib", "model", "traffic"],
  formats: ["lib", "model"],
  plan: ["lib", "model"],
  compare: ["lib", "model", "traffic", "plan"],
  diagram: ["lib", "model"],
  editor: ["lib", "model", "checks"],
  "control-plane": ["lib", "model", "checks"],
  server: ["lib", "model", "formats", "control-plane"],
  cli: ["lib", "model", "traffic", "checks", "formats", "plan", "compare", "diagram", "server"],
  ui: ["lib", "model", "traffic", "checks", "formats", "plan", "compare", "diagram", "editor"],
  laws: [
    "lib",
    "model",
    "traffic",
    "checks",
    "formats",
    "plan",
    "compare",
    "diagram",
    "editor",
    "control-plane",
  ],
};

/** Rooms that must run anywhere: no React, no DOM, no `node:`, no clock, no randomness, no network. */
export const PURE_ROOMS = [
  "lib",
  "model",
  "traffic",
  "checks",
  "formats",
  "plan",
  "compare",
  "diagram",
  "editor",
  "control-plane",
];

/** Packages that the pure rooms may use: pure themselves. */
export const PURE_PACKAGES = ["jsonc-parser", "fflate", "yaml", "web-tree-sitter", "@resvg/resvg-wasm"];
