import { useState } from "react";
import type { Kind } from "../../../model/kinds/kind.ts";
import { idOf, meshRef, refOf } from "../../../model/reference/ref.ts";
import { useEditor } from "../../app/editor-context.ts";
import { useForm } from "../form-context.ts";
import type { InputProps } from "./input-props.ts";
import { SuggestInput } from "./suggest-input.tsx";

const NONE: readonly string[] = [];

/** The name of a resource of the same mesh: those of the design are offered, any other may be typed. */
export function ReferenceInput({ kind, ...props }: InputProps & { readonly kind: Kind }) {
  const { graph } = useEditor();
  const { id } = useForm();
  // Looked up when the field is entered, not with every change: a mesh may have thousands.
  const [options, setOptions] = useState(NONE);
  const lookUp = (): void => {
    const mesh = idOf(meshRef(refOf(id)));
    setOptions([...new Set(graph.childrenOf(mesh, kind).map((each) => refOf(each).name))]);
  };
  return <SuggestInput {...props} options={options} onEnter={lookUp} />;
}
