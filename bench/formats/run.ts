/**
 * `npm run bench:formats`: each reader, from bytes to candidates, against the parser that it stands on, over the
 * same text in one interleaved run. The ratio is the reader's speed over the parser's: 1 where reading costs
 * nothing beside parsing. `-- --json FILE` also writes the ratios.
 */
import { writeFileSync } from "node:fs";
import { parseTree } from "jsonc-parser";
import { parseAllDocuments } from "yaml";
import { loadHcl } from "../../src/cli/load-hcl.ts";
import { readFiles } from "../../src/formats/read-files.ts";
import { FORMAT_INPUTS, type FormatInput } from "./inputs.ts";

const ROUNDS = 5;
const LIMIT = 0.5;
/** How many nodes a file holds, so that each parser has about half a second of work. */
const NODES: Readonly<Record<FormatInput["parser"], number>> = { json: 6000, yaml: 800, hcl: 2000 };

const hcl = await loadHcl();

const PARSE: Readonly<Record<FormatInput["parser"], (text: string) => void>> = {
  json: (text) => void parseTree(text),
  yaml: (text) => void parseAllDocuments(text, { schema: "core", logLevel: "silent", prettyErrors: false }),
  hcl: (text) => hcl.parse(text)?.delete(),
};

function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const results = FORMAT_INPUTS.map((input) => {
  const text = input.text(NODES[input.parser]);
  const file = { path: input.path, bytes: Buffer.from(text) };
  const found = readFiles([file], { hcl }).candidates.length;
  if (found !== NODES[input.parser]) throw new Error(`${input.format}: ${found} nodes were read`);
  const parser: number[] = [];
  const reader: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    parser.push(timed(() => PARSE[input.parser](text)));
    reader.push(timed(() => void readFiles([file], { hcl })));
  }
  const ratio = median(parser) / median(reader);
  return {
    format: input.format,
    megabytes: text.length / 1e6,
    parser: median(parser),
    reader: median(reader),
    ratio,
  };
});

console.log("format                 MB   parser ms  reader ms  speed of reader / parser");
for (const { format, megabytes, parser, reader, ratio } of results) {
  const cells = [
    megabytes.toFixed(1).padStart(5),
    parser.toFixed(0).padStart(9),
    reader.toFixed(0).padStart(9),
  ];
  console.log(
    `${format.padEnd(20)} ${cells.join("  ")}  ${ratio.toFixed(2)}${ratio < LIMIT ? "  below the limit of 0.5" : ""}`,
  );
}

const [, target] = /--json[= ](\S+)/.exec(process.argv.slice(2).join(" ")) ?? [];
if (target !== undefined) {
  const rows = results.map(({ format, ratio }) => ({ format, ratio: Number(ratio.toFixed(3)) }));
  writeFileSync(target, `${JSON.stringify(rows, undefined, 2)}\n`);
}
