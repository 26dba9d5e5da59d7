import { parseSync, Visitor } from "oxc-parser";

/** One place of a file that names another module: import, re-export, `import()`, a type import or a worker. */
export interface ModuleImport {
  readonly specifier: string;
  /** From 1. */
  readonly line: number;
  /** `type` leaves nothing at run time; `url` is `new URL("./x.ts", import.meta.url)`, a worker or a process. */
  readonly how: "import" | "type" | "url";
}

/** All modules that a TypeScript file names, in the order of the text. Throws where the file does not parse. */
export function importsOf(path: string, text: string): ModuleImport[] {
  const { module, errors, program } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const found: { specifier: string; start: number; how: ModuleImport["how"] }[] = [];
  for (const { start, moduleRequest, entries } of module.staticImports) {
    const isType = entries.length > 0 && entries.every((entry) => entry.isType);
    found.push({ specifier: moduleRequest.value, start, how: isType ? "type" : "import" });
  }
  for (const { start, entries } of module.staticExports) {
    const from = entries.find((entry) => entry.moduleRequest !== null)?.moduleRequest;
    const isType = entries.every((entry) => entry.isType);
    if (from) found.push({ specifier: from.value, start, how: isType ? "type" : "import" });
  }
  for (const { start, moduleRequest } of module.dynamicImports) {
    const literal = text.slice(moduleRequest.start, moduleRequest.end);
    found.push({ specifier: literal.slice(1, -1), start, how: "import" });
  }
  if (/import\(|import\.meta/.test(text)) {
    new Visitor({
      TSImportType({ source, start }) {
        found.push({ specifier: source.value, start, how: "type" });
      },
      NewExpression({ arguments: [file, base], start }) {
        if (file?.type !== "Literal" || typeof file.value !== "string" || !/\.tsx?$/.test(file.value)) return;
        if (base?.type !== "MemberExpression" || base.object.type !== "MetaProperty") return;
        found.push({ specifier: file.value, start, how: "url" });
      },
    }).visit(program);
  }
  return found
    .sort((a, b) => a.start - b.start)
    .map(({ specifier, start, how }) => ({ specifier, line: lineAt(text, start), how }));
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}
