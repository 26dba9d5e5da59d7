import type { Tree } from "../../source/tree.ts";
import type { Attribute, Block, Body } from "./body.ts";
import type { Expression, ExpressionPlace } from "./expression.ts";
import type { HclParser } from "./hcl-parser.ts";
import { readHclExpression } from "./read-hcl.ts";

/** Ends the text that a string of JSON is parsed as; no string holds it by chance. */
const END = "END_OF_MESHWRIGHT_TEXT";
/** Members of a file in JSON syntax whose members are blocks with that many labels. */
const LABELS: Readonly<Record<string, number>> = {
  data: 2,
  locals: 0,
  module: 1,
  output: 1,
  resource: 2,
  variable: 1,
};

/** What hears of strings that are expressions where no parser for them was given. */
export type NoParserListener = (at: number) => void;

/** A file in the JSON syntax of Terraform as blocks; of other members nothing is needed. */
export function jsonFileBody(
  tree: Tree,
  parser: HclParser | undefined,
  onNoParser: NoParserListener,
): Block[] {
  const context = { parser, onNoParser };
  if (tree.type !== "map") return [];
  return tree.entries.flatMap(({ key, at, value }) => {
    const labels = Object.hasOwn(LABELS, key) ? LABELS[key] : undefined;
    return labels === undefined ? [] : labelled(key, [], labels, at, value, context);
  });
}

/** The members of `terraform.tfvars.json`. */
export function jsonAttributes(
  tree: Tree,
  parser: HclParser | undefined,
  onNoParser: NoParserListener,
): Attribute[] {
  if (tree.type !== "map") return [];
  const context = { parser, onNoParser };
  return tree.entries.map(({ key, at, value }) => ({
    type: "attribute",
    name: key,
    at,
    value: expressionOf(value, context),
  }));
}

interface Context {
  readonly parser: HclParser | undefined;
  readonly onNoParser: NoParserListener;
}

function labelled(
  name: string,
  labels: readonly string[],
  missing: number,
  at: number,
  tree: Tree,
  context: Context,
): Block[] {
  if (tree.type === "list") {
    return tree.items.flatMap((item) => labelled(name, labels, missing, at, item, context));
  }
  if (tree.type !== "map") return [];
  if (missing > 0) {
    return tree.entries.flatMap((entry) =>
      labelled(name, [...labels, entry.key], missing - 1, entry.at, entry.value, context),
    );
  }
  const isResource = name === "resource" || name === "data";
  const body = isResource ? resourceBody(tree, context) : attributesOf(tree, context);
  return [{ type: "block", name, labels, at, body }];
}

function attributesOf(tree: Extract<Tree, { readonly type: "map" }>, context: Context): Body {
  return tree.entries.map(({ key, at, value }) => ({
    type: "attribute",
    name: key,
    at,
    value: expressionOf(value, context),
  }));
}

/** In a resource an object, or a list of objects, may be a block; read as blocks maps mean the same. */
function resourceBody(tree: Extract<Tree, { readonly type: "map" }>, context: Context): Body {
  return tree.entries.flatMap(({ key, at, value }): (Attribute | Block)[] => {
    if (key === "dynamic") return dynamicBlocks(value, context);
    const items = value.type === "list" ? value.items : [value];
    const maps = items.filter((item) => item.type === "map");
    if (maps.length === 0 || maps.length < items.length) {
      return [{ type: "attribute", name: key, at, value: expressionOf(value, context) }];
    }
    return maps.map((item) => ({
      type: "block",
      name: key,
      labels: [],
      at: value.type === "list" ? item.at : at,
      body: resourceBody(item, context),
    }));
  });
}

/** `{"dynamic": {"listener": {"for_each": …, "content": {…}}}}`. */
function dynamicBlocks(tree: Tree, context: Context): Block[] {
  const given = tree.type === "list" ? tree.items : [tree];
  return given.flatMap((names) => {
    if (names.type !== "map") return [];
    return names.entries.flatMap(({ key, at, value }) => {
      const blocks = value.type === "list" ? value.items : [value];
      return blocks.flatMap((one): Block[] => {
        if (one.type !== "map") return [];
        const body = one.entries.flatMap((entry): (Attribute | Block)[] => {
          const content = entry.value.type === "list" ? entry.value.items[0] : entry.value;
          if (entry.key !== "content" || content?.type !== "map") {
            const own = expressionOf(entry.value, context);
            return [{ type: "attribute", name: entry.key, at: entry.at, value: own }];
          }
          return [
            {
              type: "block",
              name: "content",
              labels: [],
              at: entry.at,
              body: resourceBody(content, context),
            },
          ];
        });
        return [{ type: "block", name: "dynamic", labels: [key], at, body }];
      });
    });
  });
}

function expressionOf(tree: Tree, context: Context): Expression {
  const { at } = tree;
  if (tree.type === "list") {
    return {
      type: "tuple",
      items: tree.items.map((item) => expressionOf(item, context)),
      ...placeOf("", at),
    };
  }
  if (tree.type === "map") {
    const items = tree.entries.map(({ key, at: keyAt, value }) => ({
      key: { type: "literal", value: key, ...placeOf(key, keyAt) } as const,
      value: expressionOf(value, context),
    }));
    return { type: "object", items, ...placeOf("", at) };
  }
  if (tree.type === "hole") return textExpression(tree.text, at, context);
  return typeof tree.value === "string"
    ? textExpression(tree.value, at, context)
    : { type: "literal", value: tree.value, ...placeOf(String(tree.value), at) };
}

/** A string is a template, and where it is one interpolation alone, an expression. */
function textExpression(text: string, at: number, { parser, onNoParser }: Context): Expression {
  const place = placeOf(text, at);
  if (!/[$%]\{/.test(text)) return { type: "literal", value: text, ...place };
  if (parser === undefined) {
    onNoParser(at);
    return { type: "broken", ...place };
  }
  // A heredoc takes quotes and backslashes as they are; it ends with a line of its own.
  const read = readHclExpression(`<<${END}\n${text}\n${END}`, parser, at);
  if (read === undefined) return { type: "broken", ...place };
  if (read.type === "literal") return { ...read, value: String(read.value).replace(/\n$/, "") };
  if (read.type !== "template") return read;
  const parts = read.parts.flatMap((part, index) => {
    if (part.type !== "text" || index < read.parts.length - 1) return [part];
    const own = part.text.replace(/\n$/, "");
    return own === "" ? [] : [{ type: "text", text: own } as const];
  });
  return { ...read, ...place, parts };
}

function placeOf(text: string, at: number): ExpressionPlace {
  return { at, text, start: 0, end: text.length };
}
