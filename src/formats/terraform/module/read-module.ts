import { type Notice, notice } from "../../notice.ts";
import type { RecognisedFile } from "../../reader.ts";
import { placeAt, type SourceText } from "../../source/source-text.ts";
import type { Block, Body } from "../syntax/body.ts";
import type { Expression } from "../syntax/expression.ts";
import type { HclParser } from "../syntax/hcl-parser.ts";
import { jsonAttributes, jsonFileBody } from "../syntax/json-body.ts";
import { readHcl } from "../syntax/read-hcl.ts";
import type { PlacedBlock, PlacedExpression, TerraformModule } from "./terraform-module.ts";

/** Reads the files of one folder as one module. */
export function readModule(
  folder: string,
  files: readonly RecognisedFile[],
  parser: HclParser | undefined,
  notices: Notice[],
): TerraformModule {
  const module = emptyModule();
  const read = files.map((file) => ({ file, body: bodyOf(file, parser, notices) }));
  for (const { file, body } of read) {
    if (isValuesFile(file.source.file)) continue;
    for (const item of body) if (item.type === "block") addBlock(module, item, file.source);
  }
  const values = valueFiles(
    read.filter(({ file }) => isValuesFile(file.source.file)),
    notices,
  );
  for (const body of values) {
    for (const item of body) if (item.type === "attribute") module.given.set(item.name, item.value);
  }
  return { folder, ...module };
}

function bodyOf({ source, tree }: RecognisedFile, parser: HclParser | undefined, notices: Notice[]): Body {
  if (tree === undefined) {
    if (parser === undefined) {
      notices.push(notice("hcl-parser-missing", placeAt(source, 0), {}));
      return [];
    }
    const read = readHcl(source, parser);
    for (const one of read.notices) notices.push(one);
    return read.body;
  }
  let isTold = false;
  const onNoParser = (at: number): void => {
    if (!isTold) notices.push(notice("hcl-parser-missing", placeAt(source, at), {}));
    isTold = true;
  };
  return isValuesFile(source.file)
    ? jsonAttributes(tree, parser, onNoParser)
    : jsonFileBody(tree, parser, onNoParser);
}

interface MutableModule {
  readonly variables: Map<string, Block>;
  readonly locals: Map<string, PlacedExpression>;
  readonly outputs: Map<string, Block>;
  readonly resources: Map<string, Map<string, PlacedBlock>>;
  readonly data: Map<string, Map<string, PlacedBlock>>;
  readonly calls: Map<string, PlacedBlock>;
  readonly given: Map<string, Expression>;
}

function emptyModule(): MutableModule {
  return {
    variables: new Map(),
    locals: new Map(),
    outputs: new Map(),
    resources: new Map(),
    data: new Map(),
    calls: new Map(),
    given: new Map(),
  };
}

function addBlock(module: MutableModule, block: Block, source: SourceText): void {
  const [first = "", second = ""] = block.labels;
  switch (block.name) {
    case "variable":
      module.variables.set(first, block);
      break;
    case "output":
      module.outputs.set(first, block);
      break;
    case "module":
      module.calls.set(first, { block, source });
      break;
    case "locals":
      for (const item of block.body)
        if (item.type === "attribute") {
          module.locals.set(item.name, { expression: item.value, source });
        }
      break;
    case "resource":
    case "data": {
      const types = block.name === "resource" ? module.resources : module.data;
      const own = types.get(first) ?? new Map<string, PlacedBlock>();
      types.set(first, own.set(second, { block, source }));
    }
  }
}

function isValuesFile(path: string): boolean {
  return /\.tfvars(\.json)?$/i.test(path);
}

/**
 * The files of values that count, in the order in which Terraform takes them: `terraform.tfvars`, then
 * `*.auto.tfvars` by name. It takes others only by `-var-file`: one such file alone counts here too, of
 * several none.
 */
function valueFiles(
  read: readonly { readonly file: RecognisedFile; readonly body: Body }[],
  notices: Notice[],
): Body[] {
  const named = read.map(({ file, body }) => ({
    body,
    source: file.source,
    name: file.source.file.replace(/^.*[/\\]/, ""),
  }));
  const always = named.filter(({ name }) => /^terraform\.tfvars(\.json)?$/.test(name));
  const auto = named
    .filter(({ name }) => /\.auto\.tfvars(\.json)?$/.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const others = named.filter((one) => !always.includes(one) && !auto.includes(one));
  for (const { source } of others) {
    notices.push(notice("terraform-values-file", placeAt(source, 0), { isUsed: others.length === 1 }));
  }
  return [...always, ...auto, ...(others.length === 1 ? others : [])].map(({ body }) => body);
}
