import { createContext, useContext } from "react";
import type { EffectiveField } from "../../../traffic/effective-of.ts";

/** What holds for the empty fields of the resource that the form shows; undefined while that is not shown. */
export const EffectiveContext = createContext<readonly EffectiveField[] | undefined>(undefined);

export function useEffectiveFields(): readonly EffectiveField[] | undefined {
  return useContext(EffectiveContext);
}
