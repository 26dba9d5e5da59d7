import type { ColorName } from "./color-name.ts";

/** The two looks of everything that is drawn. */
export const THEMES = ["light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/**
 * The colours of Meshwright by name: the one source of them. The style sheet (`ui/app/tokens.css`) says the same,
 * a test sees to it; the board's canvas reads them there, pictures take them from here.
 */
export const COLORS: Readonly<Record<ColorName, Readonly<Record<Theme, string>>>> = {
  board: { light: "#f4f6f8", dark: "#0f1216" },
  dot: { light: "#d3dae2", dark: "#262d36" },
  card: { light: "#ffffff", dark: "#171b21" },
  "card-far": { light: "#ccd6e2", dark: "#303c4b" },
  panel: { light: "#fcfdfe", dark: "#13171c" },
  border: { light: "#d5dce4", dark: "#2a313a" },
  "border-soft": { light: "#e8ecf0", dark: "#20262e" },
  text: { light: "#17202a", dark: "#e6e9ee" },
  "text-2": { light: "#52606d", dark: "#a2adb9" },
  "text-3": { light: "#66727f", dark: "#8c97a3" },
  edge: { light: "#7d8b9a", dark: "#6f7c8c" },
  blue: { light: "#1a63d8", dark: "#5b9dff" },
  "blue-bg": { light: "#e8f1fe", dark: "#172a45" },
  "on-blue": { light: "#ffffff", dark: "#0b1420" },
  node: { light: "#4d6b8f", dark: "#8fb0d6" },
  service: { light: "#7a4fc0", dark: "#b594f0" },
  router: { light: "#0b7b71", dark: "#45c9ba" },
  route: { light: "#17857a", dark: "#6fdacd" },
  gateway: { light: "#b4560a", dark: "#f0a05a" },
  "gateway-route": { light: "#b26415", dark: "#f5bd85" },
  mesh: { light: "#5a6672", dark: "#a2adb9" },
  red: { light: "#c62f2f", dark: "#ff7b72" },
  "red-bg": { light: "#fdecec", dark: "#331a1c" },
  amber: { light: "#8f5a00", dark: "#e3b341" },
  "amber-bg": { light: "#fdf4e3", dark: "#2b2410" },
  green: { light: "#1c7c3f", dark: "#56d364" },
  "green-bg": { light: "#e6f5ea", dark: "#12261a" },
  "diff-added": { light: "#1c7c3f", dark: "#56d364" },
  "diff-added-bg": { light: "#e6f5ea", dark: "#12261a" },
  "diff-changed": { light: "#8f5a00", dark: "#e3b341" },
  "diff-changed-bg": { light: "#fdf4e3", dark: "#2b2410" },
  "diff-removed": { light: "#c62f2f", dark: "#ff7b72" },
  "diff-removed-bg": { light: "#fdecec", dark: "#331a1c" },
  pill: { light: "#eef2f6", dark: "#20262e" },
};
