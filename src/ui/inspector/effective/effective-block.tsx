import type { Json } from "../../../lib/json.ts";
import type { FormNode } from "../form/form-node.ts";
import { useEffectiveFields } from "./effective-context.ts";
import { EffectiveLines } from "./effective-lines.tsx";
import { fieldsOfBlock } from "./fields-of-block.ts";

interface EffectiveBlockProps {
  readonly nodes: readonly FormNode[];
  readonly base: string;
  readonly value: Json | undefined;
  readonly isOpen: (node: FormNode) => boolean;
}

/** What holds for the empty fields of one block of the form, below them; nothing while that is not asked for. */
export function EffectiveBlock({ nodes, base, value, isOpen }: EffectiveBlockProps) {
  const fields = useEffectiveFields();
  if (fields === undefined) return null;
  return <EffectiveLines fields={fieldsOfBlock(fields, nodes, base, value, isOpen)} />;
}
