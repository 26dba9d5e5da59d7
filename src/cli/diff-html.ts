import type { Difference } from "../compare/difference.ts";
import { trafficText } from "../compare/traffic/traffic-text.ts";
import { COLORS, THEMES, type Theme } from "../diagram/drawing/colors.ts";
import type { Json } from "../lib/json.ts";
import { xmlText } from "../lib/xml-text.ts";
import { refOf } from "../model/reference/ref.ts";
import { describeResourceId } from "../plan/describe.ts";
import { type ComparedDesigns, diffSvg, meshesThatDiffer } from "./diff-picture.ts";
import { pathOf, summary } from "./diff-report.ts";
import { IMPACT_WORDS } from "./impact-words.ts";

const SIGNS: Readonly<Record<Difference["state"], string>> = { added: "+", changed: "~", removed: "−" };

/**
 * One page that says it all: the picture of what differs, the sentences on traffic, and the resources with their fields
 * before and after. It needs no script, no other file and no network, and follows the reader's light or dark.
 */
export function diffHtml(compared: ComparedDesigns): string {
  const { base, head, differences } = compared;
  const title = `${base} → ${head}`;
  const body =
    differences.length === 0
      ? ["<p>No difference in the mesh.</p>"]
      : [
          `<p>${xmlText(summary(differences))}.</p>`,
          trafficPart(compared),
          ...pictures(compared),
          list(compared),
        ];
  return `${[
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>What differs: ${xmlText(title)}</title>`,
    `<style>\n${STYLE}\n</style>`,
    "</head>",
    "<body>",
    "<main>",
    `<h1>What differs: <span class="mono">${xmlText(title)}</span></h1>`,
    ...body,
    "</main>",
    "</body>",
    "</html>",
  ].join("\n")}\n`;
}

function trafficPart({ traffic }: ComparedDesigns): string {
  if (traffic.length === 0) return "<h2>Traffic</h2>\n<p>Nothing changes.</p>";
  const rows = traffic.map(
    (change) =>
      `<tr><th scope="row" class="${change.impact}">${IMPACT_WORDS[change.impact]}</th><td>${xmlText(trafficText(change))}</td></tr>`,
  );
  return ["<h2>Traffic</h2>", '<table class="traffic">', ...rows, "</table>"].join("\n");
}

function pictures(compared: ComparedDesigns): string[] {
  const meshes = meshesThatDiffer(compared);
  return meshes.flatMap((mesh) => [
    `<h2>${meshes.length === 1 ? "Picture" : `Picture of ${xmlText(refOf(mesh).mesh)}`}</h2>`,
    ...THEMES.map(
      (theme) =>
        `<div class="picture ${theme}" tabindex="0" role="region" aria-label="Picture">\n${diffSvg(compared, mesh, theme)}</div>`,
    ),
  ]);
}

function list({ differences }: ComparedDesigns): string {
  return [
    "<h2>Resources</h2>",
    ...differences.map(({ id, state, fields }) => {
      const name = `<span class="sign ${state}" title="${state}">${SIGNS[state]}</span> ${xmlText(describeResourceId(id))} <span class="state">${state}</span>`;
      const rows = fields.map(
        ({ pointer, before, after }) =>
          `<tr><th scope="row">${xmlText(pathOf(pointer))}</th><td>${valueText(before)}</td><td>${valueText(after)}</td></tr>`,
      );
      const head =
        '<thead><tr><th scope="col">Field</th><th scope="col">Before</th><th scope="col">After</th></tr></thead>';
      return `<details${state === "changed" ? " open" : ""}>\n<summary>${name}</summary>\n<table class="fields">\n${head}\n<tbody>\n${rows.join("\n")}\n</tbody>\n</table>\n</details>`;
    }),
  ].join("\n");
}

function valueText(value: Json | undefined): string {
  if (value === undefined) return '<span class="unset">not set</span>';
  const text =
    typeof value === "object" && value !== null ? JSON.stringify(value, null, 2) : JSON.stringify(value);
  return `<pre>${text.replace(/[&<>]/g, (sign) => (sign === "&" ? "&amp;" : sign === "<" ? "&lt;" : "&gt;"))}</pre>`;
}

function variables(theme: Theme): string {
  const names = [
    ...(["board", "card", "border", "text", "text-2", "red", "amber"] as const),
    ...(["diff-added", "diff-changed", "diff-removed"] as const),
  ];
  return names.map((name) => `--${name}: ${COLORS[name][theme]};`).join(" ");
}

const STYLE = `:root { color-scheme: light dark; ${variables("light")} }
@media (prefers-color-scheme: dark) { :root { ${variables("dark")} } }
body { margin: 0; background: var(--board); color: var(--text); font: 14px/1.5 Inter, system-ui, sans-serif; }
main { max-width: 1440px; margin: 0 auto; padding: 32px; }
h1 { font-size: 20px; } h2 { font-size: 15px; margin: 32px 0 8px; }
.mono, pre, .fields th[scope=row] { font-family: "JetBrains Mono", ui-monospace, monospace; font-size: 12px; font-weight: 400; }
table { width: 100%; border-collapse: collapse; background: var(--card); border: 1px solid var(--border); }
th, td { padding: 6px 12px; border-bottom: 1px solid var(--border); text-align: left; vertical-align: top; }
.traffic th { width: 140px; font-weight: 500; } .fields { table-layout: fixed; }
.calls-may-fail, .security-weaker { color: var(--red); } .traffic-shifts { color: var(--amber); }
pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.fields th { overflow-wrap: anywhere; } .unset, .state, .fields thead th { color: var(--text-2); font-size: 12px; font-weight: 400; }
.picture { overflow-x: auto; border: 1px solid var(--border); } .picture svg { display: block; margin: 0 auto; }
.dark { display: none; }
@media (prefers-color-scheme: dark) { .dark { display: block; } .light { display: none; } }
@media print { .dark { display: none; } .light { display: block; } }
details { margin: 8px 0; } summary { padding: 4px 0; cursor: pointer; font-weight: 500; }
.sign { display: inline-block; width: 16px; font-weight: 600; text-align: center; }
.added { color: var(--diff-added); } .changed { color: var(--diff-changed); } .removed { color: var(--diff-removed); }`;
