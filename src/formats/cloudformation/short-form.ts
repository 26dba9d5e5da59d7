import type { Tree } from "../source/tree.ts";
import { intrinsicOf } from "./intrinsic.ts";

/**
 * A part of a template as one line in the short form of YAML: `!If [Secure, !Ref Port, 80]`. For people to
 * recognise; long and short form of one value give one text, so that they are one variable.
 */
export function shortForm(tree: Tree): string {
  const call = intrinsicOf(tree);
  if (call !== undefined) return `!${call.name} ${argText(call.name, call.arg)}`;
  switch (tree.type) {
    case "hole":
      return tree.text;
    case "scalar":
      return scalarText(tree.value);
    case "list":
      return `[${tree.items.map(shortForm).join(", ")}]`;
    case "map":
      return `{${tree.entries.map(({ key, value }) => `${plain(key)}: ${shortForm(value)}`).join(", ")}}`;
  }
}

function argText(name: string, arg: Tree): string {
  if (name === "GetAtt" && arg.type === "list") {
    const steps = arg.items.map((item) => (item.type === "scalar" ? String(item.value) : undefined));
    if (!steps.includes(undefined)) return steps.join(".");
  }
  // Text that is all of an argument needs no quotes.
  if (arg.type === "scalar" && typeof arg.value === "string" && !/[\r\n]/.test(arg.value)) return arg.value;
  return shortForm(arg);
}

function scalarText(value: string | number | boolean | null): string {
  return typeof value === "string" ? plain(value) : String(value);
}

/** Text without quotes where YAML takes it as the same text in a list. */
function plain(text: string): string {
  const isPlain = /^[A-Za-z_/.][\w./:*@+ -]*$/.test(text) && !/: | $|^(true|false|null|yes|no)$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}
