/**
 * Reads the App Mesh API model and writes the three generated files of `src/model/schema`:
 * shapes (what validation and forms walk), spec types, and the table of operations.
 * Run it with `npm run generate`; a test fails when the committed files differ from its output.
 */
import { readFileSync, writeFileSync } from "node:fs";
import type { ApiModel } from "./schema/api-model.ts";
import { generateOperations } from "./schema/operations.ts";
import { generateShapes } from "./schema/shapes.ts";
import { generateSpecs } from "./schema/specs.ts";

const folder = new URL("../src/model/schema/", import.meta.url);

/** The generated files by name, each as the text that must be on disk. */
export function generatedFiles(): Record<string, string> {
  const model = JSON.parse(readFileSync(new URL("appmesh-2019-01-25.json", folder), "utf8")) as ApiModel;
  return {
    "operations.generated.ts": generateOperations(model),
    "shapes.generated.ts": generateShapes(model),
    "specs.generated.ts": generateSpecs(model),
  };
}

if (process.argv[1]?.endsWith("generate-schema.ts")) {
  for (const [name, text] of Object.entries(generatedFiles())) writeFileSync(new URL(name, folder), text);
}
