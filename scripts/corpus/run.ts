/**
 * `npm run corpus [-- --json FILE] [-- --root FOLDER]`: reads every file of the corpus by itself and says how
 * many of its App Mesh resources and fields were read. Fails where a resource or a field is lost, or a file is
 * refused that is more than a generator's sample.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { bytesOf, CORPUS, filesIn, foldersIn } from "./corpus-root.ts";
import { type FileMeasure, measureFile } from "./measure-file.ts";

const { values } = parseArgs({ options: { json: { type: "string" }, root: { type: "string" } } });
const root = values.root === undefined ? CORPUS : pathToFileURL(`${resolve(values.root)}/`);

if (!existsSync(root)) {
  process.stderr.write(`There is no corpus at ${values.root ?? "../shared/corpus"}: nothing was measured.\n`);
  process.exit(1);
}

const byFolder = foldersIn(root).map((folder) => {
  const measures = filesIn(folder, root).map((file) =>
    measureFile({ path: `${folder}/${file}`, bytes: bytesOf(folder, file, root) }),
  );
  return { folder, measures };
});
const all = byFolder.flatMap(({ measures }) => measures);

const columns = ["files", "resources", "of", "fields read", "kept", "lost", "refused"];
const row = (name: string, cells: readonly (number | string)[]) =>
  `${name.padEnd(26)}${cells.map((cell, i) => String(cell).padStart((columns[i]?.length ?? 0) + 3)).join("")}\n`;
const sum = (measures: readonly FileMeasure[], count: (one: FileMeasure) => number) =>
  measures.reduce((total, one) => total + count(one), 0);
const cellsOf = (measures: readonly FileMeasure[]) => [
  measures.length,
  sum(measures, (one) => one.resources),
  sum(measures, (one) => one.of),
  sum(measures, (one) => one.fieldsRead),
  sum(measures, (one) => one.fieldsKept),
  sum(measures, (one) => one.fieldsLost),
  measures.filter((one) => one.refused !== undefined).length,
];

process.stdout.write(row("", columns));
for (const { folder, measures } of byFolder) process.stdout.write(row(folder, cellsOf(measures)));
process.stdout.write(row("total", cellsOf(all)));

const refused = all.flatMap(({ file, refused: reason }) => (reason === undefined ? [] : [{ file, reason }]));
for (const { file, reason } of refused) process.stdout.write(`\nrefused ${file}\n  ${reason}\n`);

const faults = all.flatMap((one) => {
  if (one.isStub && one.refused !== undefined) return [];
  const lost = one.fieldsLost > 0 ? [`${one.fieldsLost} fields lost`] : [];
  const missing = one.resources < one.of ? [`${one.of - one.resources} of ${one.of} resources not read`] : [];
  return [...lost, ...missing].map((fault) => `${one.file}: ${fault}`);
});
for (const fault of faults) process.stderr.write(`${fault}\n`);

if (values.json !== undefined) {
  const [, resources, of, fieldsRead, fieldsKept, fieldsLost] = cellsOf(all);
  const report = { resources, of, fieldsRead, fieldsKept, fieldsLost, refused };
  mkdirSync(dirname(resolve(values.json)), { recursive: true });
  writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
}
process.exitCode = faults.length > 0 || all.length === 0 ? 1 : 0;
