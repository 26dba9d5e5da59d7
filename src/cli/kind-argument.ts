import { err, ok, type Result } from "../lib/result.ts";
import { KINDS, type Kind } from "../model/kinds/kind.ts";
import { kindDefinition } from "../model/kinds/registry.ts";

/** The kind that `--kind` names, as the API (`virtualNode`) or the AWS CLI (`virtual-node`) writes it. */
export function kindArgument(text: string): Result<Kind, string> {
  const kind = KINDS.find((candidate) => [candidate, kindDefinition(candidate).cliNoun].includes(text));
  if (kind !== undefined) return ok(kind);
  return err(
    `--kind expects one of ${KINDS.map((one) => kindDefinition(one).cliNoun).join(", ")}, but is ${text}.`,
  );
}
