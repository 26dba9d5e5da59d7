import { useMemo } from "react";
import type { Kind } from "../../../model/kinds/kind.ts";
import { idOf, meshRef, refOf } from "../../../model/reference/ref.ts";
import { useEditor } from "../../app/editor-context.ts";
import { useDesignVersion } from "../../app/use-design-version.ts";
import { useForm } from "../form-context.ts";
import type { InputProps } from "./input-props.ts";
import { SuggestInput } from "./suggest-input.tsx";

/** The name of a resource of the same mesh: those of the design are offered, any other may be typed. */
export function ReferenceInput({ kind, ...props }: InputProps & { readonly kind: Kind }) {
  const { graph } = useEditor();
  const { id } = useForm();
  const version = useDesignVersion();
  const options = useMemo(() => {
    void version;
    const names = graph.childrenOf(idOf(meshRef(refOf(id))), kind).map((each) => refOf(each).name);
    return [...new Set(names)];
  }, [graph, id, kind, version]);
  return <SuggestInput {...props} options={options} />;
}
