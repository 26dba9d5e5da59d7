import { type Expression, expressionText, type TemplatePart } from "../syntax/expression.ts";
import { loopNames, pairsOf } from "./evaluate-for.ts";
import { type Evaluate, type Scope, withNames } from "./scope.ts";
import { booleanIn, isUnknown, Lazy, textOf, Unknown, unknownOf, type Value } from "./value.ts";

/** Longer text is not made: no configuration needs it, and doubling text is how a small file becomes large. */
const LONGEST = 1_000_000;

/** Text with interpolations; one interpolation alone keeps the type of its value. */
export function evaluateTemplate(
  template: Extract<Expression, { readonly type: "template" }>,
  scope: Scope,
  evaluate: Evaluate,
): Value {
  const [only] = template.parts;
  if (template.parts.length === 1 && only?.type === "value") return evaluate(only.value, scope);
  const made: Made = { text: "", isKnown: true, evaluate };
  if (!append(template.parts, scope, made)) return unknownOf(expressionText(template));
  return made.isKnown ? made.text : new Unknown(made.text);
}

interface Made {
  text: string;
  isKnown: boolean;
  readonly evaluate: Evaluate;
}

/** False where the text cannot be made, not even with holes. */
function append(parts: readonly TemplatePart[], scope: Scope, made: Made): boolean {
  return parts.every((part) => {
    if (made.text.length > LONGEST) return false;
    if (part.type === "text") made.text += part.text;
    else if (part.type === "value") return appendValue(part.value, scope, made);
    else if (part.type === "if") {
      const chosen = booleanIn(made.evaluate(part.condition, scope));
      return chosen !== undefined && append(chosen ? part.taken : part.otherwise, scope, made);
    } else {
      const pairs = pairsOf(made.evaluate(part.in, scope));
      if (pairs === undefined || !scope.budget.spend(pairs.length)) return false;
      return pairs.every(([key, value]) =>
        append(part.body, withNames(scope, loopNames(part.names, key, value)), made),
      );
    }
    return true;
  });
}

function appendValue(expression: Expression, scope: Scope, made: Made): boolean {
  const value = made.evaluate(expression, scope);
  const text = value === null ? "" : textOf(value);
  if (text !== undefined) made.text += text;
  else if (isUnknown(value)) {
    made.text += value.text;
    made.isKnown = false;
  } else if (value instanceof Lazy) {
    made.text += `\${${value.address}}`;
    made.isKnown = false;
  } else return false;
  return true;
}
