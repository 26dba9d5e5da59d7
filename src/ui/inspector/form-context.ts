import { type ComponentType, createContext, useContext } from "react";
import type { ResourceId } from "../../model/reference/ref.ts";
import type { FormMemory } from "./form/form-memory.ts";
import type { FormNode } from "./form/form-node.ts";

/** One place of the form tree, drawn in the block at `base` (a pointer from the resource). */
export interface FormItemProps {
  readonly node: FormNode;
  readonly base: string;
}

/** What every part of a form needs; the same object as long as the same resource is shown. */
export interface FormValue {
  readonly id: ResourceId;
  /** The form of the spec. */
  readonly root: FormNode;
  readonly memory: FormMemory;
  /** Shows the page of the block at that pointer; the empty text is the first page. */
  readonly openPage: (pointer: string) => void;
  /** Puts the focus into the field at that pointer once it is drawn. */
  readonly focusAt: (pointer: string) => void;
  /** Draws what a block holds: blocks hold blocks, so it is handed down instead of imported. */
  readonly Item: ComponentType<FormItemProps>;
}

export const FormContext = createContext<FormValue | undefined>(undefined);

/** The form around; only below `FormContext.Provider`. */
export function useForm(): FormValue {
  const form = useContext(FormContext);
  if (form === undefined) throw new Error("useForm outside a form");
  return form;
}
