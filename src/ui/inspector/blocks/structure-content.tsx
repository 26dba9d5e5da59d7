import { isJsonObject, type Json } from "../../../lib/json.ts";
import { toPointer, valueAt } from "../../../lib/json-pointer.ts";
import { isHole } from "../../../model/design/hole.ts";
import { EffectiveBlock } from "../effective/effective-block.tsx";
import type { FormNode, StructureControl } from "../form/form-node.ts";
import { pointerOf } from "../form/trail.ts";
import { setBranches } from "../form/write-field.ts";
import { useForm } from "../form-context.ts";
import { useFieldValue } from "../use-field-value.ts";
import { isRevealed, useRevealed } from "../use-memory.ts";
import { AddRow } from "./add-row.tsx";
import { UnknownMembers } from "./unknown-members.tsx";
import { WrongValue } from "./wrong-value.tsx";

interface StructureContentProps {
  readonly structure: StructureControl;
  readonly shape: string;
  readonly pointer: string;
}

/**
 * What a structure holds: required, common and set fields in their order, then a button for each of the rest,
 * then what the API does not know.
 */
export function StructureContent({ structure, shape, pointer }: StructureContentProps) {
  const { Item } = useForm();
  const value = useFieldValue(pointer);
  const revealed = useRevealed();
  if (value !== undefined && (!isJsonObject(value) || isHole(value))) {
    return <WrongValue pointer={pointer} value={value} expected="an object with named members" />;
  }
  const isShown = (node: FormNode): boolean =>
    node.required || node.open || isSet(node, value) || isRevealed(revealed, pointerOf(node, pointer));
  return (
    <>
      {structure.children.map((node) =>
        isShown(node) ? <Item key={node.path + node.label} node={node} base={pointer} /> : null,
      )}
      <AddRow nodes={structure.children.filter((node) => !isShown(node))} base={pointer} />
      <EffectiveBlock nodes={structure.children} base={pointer} value={value} isOpen={isShown} />
      <UnknownMembers shape={shape} pointer={pointer} value={value} />
    </>
  );
}

/** True where the structure has anything at the node's place. */
function isSet(node: FormNode, value: Json | undefined): boolean {
  if (node.steps.length === 0) {
    return node.control.type === "choice" && setBranches(node.control, value).length > 0;
  }
  return valueAt(value, toPointer(node.steps.slice(0, 1))) !== undefined;
}
