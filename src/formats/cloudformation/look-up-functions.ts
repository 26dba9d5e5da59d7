import { treeAt, treeText } from "../source/tree.ts";
import { attributeOf } from "./attribute.ts";
import type { Answer, Call } from "./evaluator.ts";
import { referenceValue } from "./reference-value.ts";
import { relocate } from "./relocate.ts";
import { shortForm } from "./short-form.ts";
import { holeTree, pieceOf } from "./text-piece.ts";

/** `Ref: name`. */
export function ref({ evaluator, whole, arg }: Call): Answer {
  const name = treeText(arg);
  return name === undefined ? "unknown" : referenceValue(evaluator, name, whole.at);
}

/** `Fn::GetAtt: [id, attribute]` or `id.attribute`. */
export function getAtt({ evaluator, whole, arg, scope }: Call): Answer {
  const steps =
    arg.type === "list" ? arg.items.map((item) => pieceOf(evaluator.evaluate(item, scope))) : [pieceOf(arg)];
  if (steps.some((step) => step === undefined || step.isHole)) return "unknown";
  const text = steps.map((step) => step?.text ?? "").join(".");
  const dot = text.indexOf(".");
  if (dot < 1) return "unknown";
  return attributeOf(evaluator, text.slice(0, dot), text.slice(dot + 1), whole.at);
}

/** `Fn::FindInMap: [map, key, key]`, with `{ DefaultValue }` as a fourth (`AWS::LanguageExtensions`). */
export function findInMap({ evaluator, whole, arg, scope }: Call): Answer {
  const [map, top, second, options] = arg.type === "list" ? arg.items : [];
  const keys = [map, top, second].map((item) =>
    item === undefined ? undefined : pieceOf(evaluator.evaluate(item, scope)),
  );
  const [mapKey, topKey, secondKey] = keys;
  if (mapKey === undefined || topKey === undefined || secondKey === undefined) return "unknown";
  if (mapKey.isHole || topKey.isHole || secondKey.isHole) return "unknown";
  const row = treeAt(evaluator.template.mappings.get(mapKey.text), topKey.text);
  const found = treeAt(row, secondKey.text);
  if (found !== undefined) return relocate(found, whole.at);
  const fallback = treeAt(options, "DefaultValue");
  if (fallback !== undefined) return evaluator.evaluate(fallback, scope) ?? "removed";
  evaluator.note("reference-unknown", whole.at, { reference: shortForm(whole) });
  return "unknown";
}

/** `Fn::ImportValue: name`: what a template beside this one exports, else a hole `!ImportValue name`. */
export function importValue({ evaluator, whole, arg, scope }: Call): Answer {
  const name = pieceOf(evaluator.evaluate(arg, scope));
  if (name === undefined) return "unknown";
  const found = evaluator.imported(name.text);
  return found === undefined
    ? holeTree(`!ImportValue ${name.text}`, whole.at, evaluator.values)
    : relocate(found, whole.at);
}
