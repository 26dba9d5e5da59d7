import { useState } from "react";
import { mayConnect } from "../../../model/connections/may-connect.ts";
import type { Kind } from "../../../model/kinds/kind.ts";
import { idOf, meshRef, refOf } from "../../../model/reference/ref.ts";
import { useEditor } from "../../app/editor-context.ts";
import { useForm } from "../form-context.ts";
import type { InputProps } from "./input-props.ts";
import { SuggestInput } from "./suggest-input.tsx";

const NONE: ReadonlyMap<string, string | undefined> = new Map();

/**
 * The name of a resource of the same mesh: those of the design are offered, any other may be typed. Those that
 * cannot be reached from here are shown last, with the reason.
 */
export function ReferenceInput({ kind, ...props }: InputProps & { readonly kind: Kind }) {
  const { graph, filled } = useEditor();
  const { id } = useForm();
  // Looked up when the field is entered, not with every change: a mesh may have thousands.
  const [refusals, setRefusals] = useState(NONE);
  const lookUp = (): void => {
    const mesh = idOf(meshRef(refOf(id)));
    const found = graph.childrenOf(mesh, kind).map((each): [string, string | undefined] => {
      const may = mayConnect(filled.design, id, each);
      return [refOf(each).name, may.ok ? undefined : may.reason];
    });
    setRefusals(
      new Map([...found].sort(([, a], [, b]) => Number(a !== undefined) - Number(b !== undefined))),
    );
  };
  return <SuggestInput {...props} options={[...refusals.keys()]} refusals={refusals} onEnter={lookUp} />;
}
