import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { NO_VALUES } from "../checks/chosen-values.ts";
import { listed } from "../checks/phrases.ts";
import { problemsOf } from "../checks/problems-of.ts";
import { wholeDesign } from "../checks/surroundings.ts";
import { THEMES, type Theme } from "../diagram/drawing/colors.ts";
import { drawText, PICTURE_FORMATS, type PictureFormat } from "../diagram/drawing/picture-format.ts";
import type { Expression } from "../diagram/find/expression.ts";
import { findErrorText } from "../diagram/find/find-error.ts";
import type { FindSource } from "../diagram/find/find-source.ts";
import { matches } from "../diagram/find/matches.ts";
import { parseExpression } from "../diagram/find/parse-expression.ts";
import { makePicture } from "../diagram/picture/make-picture.ts";
import { writeMeshJson } from "../formats/mesh-json/write.ts";
import { withPngDesign } from "../formats/picture/png-design.ts";
import { svgDesign } from "../formats/picture/svg-design.ts";
import { err, ok, type Result } from "../lib/result.ts";
import type { Design, View } from "../model/design/design.ts";
import { ReferenceGraph } from "../model/graph/reference-graph.ts";
import { idOf, meshRef, type ResourceId, refOf } from "../model/reference/ref.ts";
import { chosenDesign } from "./chosen-design.ts";
import { designAt } from "./design-at.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { INPUT_OPTIONS, INPUT_USAGE, type InputSettings, inputSettingsOf } from "./input-options.ts";
import { pngOf } from "./load-resvg.ts";
import { makeVerb } from "./make-verb.ts";
import type { VerbIo } from "./verb.ts";

const FORMATS = Object.keys(PICTURE_FORMATS) as PictureFormat[];
const VIEW_WORDS = ["services", "all"] as const satisfies readonly View[];

const USAGE = `Usage: meshwright diagram FILE|DIR|-... [options]

Draws the mesh of these files as the designer shows it. Same files, same bytes.

  --format ${FORMATS.join("|")}
                    svg (the default) and png look like the board, png twice as large; mermaid and dot are placed by
                    what draws them; drawio can be edited on
  --theme light|dark
                    light (the default) prints well
  --view services|all
                    services (the default): nodes and gateways, and who calls whom; all: every resource
  --only EXPR       only the cards that the expression finds, such as 'calls:cart' or 'kind:node -tls'
  --mesh NAME       which mesh, where there are several
  --out FILE        write this file, not standard output
  --without-design  leave out the design that an SVG or PNG has in it, by which Meshwright opens it again
${INPUT_USAGE}
  --help            this text

Exit codes: ${EXIT.ok} drawn, ${EXIT.usage} a wrong command line, or files that cannot be read or written.`;

interface Settings {
  readonly input: InputSettings;
  readonly format: PictureFormat;
  readonly theme: Theme;
  readonly view: View;
  readonly only: Expression | undefined;
  readonly mesh: string | undefined;
  readonly out: string | undefined;
  readonly withDesign: boolean;
}

/** `meshwright diagram`: the picture to stdout or into a file, everything else to stderr. */
export const diagram = makeVerb({
  usage: USAGE,
  options: {
    ...INPUT_OPTIONS,
    format: { type: "string" },
    theme: { type: "string" },
    view: { type: "string" },
    only: { type: "string" },
    mesh: { type: "string" },
    out: { type: "string" },
    "without-design": { type: "boolean" },
  },
  settingsOf: ({ values, positionals }, io) => settingsOf(values, positionals, io),
  run: runDiagram,
});

type Values = Parameters<typeof inputSettingsOf>[1] & {
  readonly [O in "format" | "theme" | "view" | "only" | "mesh" | "out"]?: string | undefined;
} & { readonly "without-design"?: boolean | undefined };

function settingsOf(values: Values, paths: readonly string[], io: VerbIo): Result<Settings, string> {
  const { format: wanted = "svg", only, mesh, out } = values;
  const input = inputSettingsOf("diagram", values, paths);
  if (!input.ok) return input;
  const format = FORMATS.find((each) => each === wanted);
  if (format === undefined) return err(`--format expects ${listed(FORMATS, "or")}, but is ${wanted}.`);
  const theme = THEMES.find((each) => each === (values.theme ?? "light"));
  if (theme === undefined) return err(`--theme expects light or dark, but is ${values.theme}.`);
  const view = VIEW_WORDS.find((each) => each === (values.view ?? "services"));
  if (view === undefined) return err(`--view expects services or all, but is ${values.view}.`);
  for (const [option, value] of Object.entries({ only, mesh, out })) {
    if (value === "") return err(`--${option} expects a value.`);
  }
  if (format === "png" && out === undefined && io.columns !== undefined) {
    return err("A PNG is no text for a terminal. Give --out FILE, or send standard output into a file.");
  }
  const expression = only === undefined ? ok(undefined) : parseExpression(only);
  if (!expression.ok) return err(`--only: ${findErrorText(expression.error)}`);
  const withDesign = values["without-design"] !== true;
  return ok({ input: input.value, format, theme, view, only: expression.value, mesh, out, withDesign });
}

async function runDiagram(settings: Settings, io: VerbIo): Promise<ExitCode> {
  const read = await designAt(settings.input, io);
  if (read === undefined) return EXIT.usage;
  const design = chosenDesign(read);
  const mesh = meshOf(design, settings.mesh);
  if (!mesh.ok) {
    io.stderr(`${mesh.error}\n`);
    return EXIT.usage;
  }
  const { only, view, theme, format, out } = settings;
  const source = only === undefined ? undefined : sourceOf(design);
  const picture = makePicture(design, {
    view,
    mesh: mesh.value,
    ...(only === undefined || source === undefined ? {} : { shows: (id) => matches(only, id, source) }),
  });
  if (picture.cards.length + picture.groups.length === 0) {
    io.stderr(
      only === undefined
        ? "The mesh has nothing to draw.\n"
        : "--only finds no card. Change the expression.\n",
    );
    return EXIT.usage;
  }
  const text = settings.withDesign ? writeMeshJson(read).text : undefined;
  if (format !== "png") {
    const metadata = text === undefined ? {} : { metadata: svgDesign(text) };
    const drawn = drawText(picture, format, { theme, ...metadata });
    if (out !== undefined) return written(out, drawn, io);
    io.stdout(drawn);
    return EXIT.ok;
  }
  const png = await pngOf(drawText(picture, "svg", { theme }));
  const bytes = text === undefined ? png : withPngDesign(png, text);
  if (out !== undefined) return written(out, bytes, io);
  io.writeBytes(bytes);
  return EXIT.ok;
}

async function written(out: string, content: string | Uint8Array, io: VerbIo): Promise<ExitCode> {
  try {
    await writeFile(resolve(io.cwd, out), content);
  } catch (error) {
    io.stderr(`${out} cannot be written: ${(error as Error).message}.\n`);
    return EXIT.usage;
  }
  io.stderr(`${out} written.\n`);
  return EXIT.ok;
}

/** The mesh to draw: the only one, or the one that was named. */
function meshOf(design: Design, name: string | undefined): Result<ResourceId, string> {
  const meshes = [...new Set([...design.resources.keys()].map((id) => idOf(meshRef(refOf(id)))))].sort();
  const names = meshes.map((id) => refOf(id).mesh);
  const found = name === undefined ? meshes : meshes.filter((id) => refOf(id).mesh === name);
  const [only, ...others] = found;
  if (only !== undefined && (others.length === 0 || name !== undefined)) return ok(only);
  if (meshes.length === 0) return err("There is no mesh in these files.");
  return err(
    name === undefined
      ? `There are ${meshes.length} meshes: say which by --mesh: ${listed(names, "or")}.`
      : `--mesh ${name}: there is no mesh of this name, but ${listed(names, "and")}.`,
  );
}

function sourceOf(design: Design): FindSource {
  const around = wholeDesign(design.resources);
  return {
    design,
    graph: new ReferenceGraph(design),
    nameOf: (id) => refOf(id).name,
    problemsOf: (id) => {
      const resource = design.resources.get(id);
      return resource === undefined ? 0 : problemsOf(id, resource, NO_VALUES, around).length;
    },
    groupOf: (id) => design.groups.get(design.members.get(id)?.group ?? "")?.name,
  };
}
