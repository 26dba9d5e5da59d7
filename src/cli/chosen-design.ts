import type { Design } from "../model/design/design.ts";
import { fillDesign } from "../model/holes/fill-design.ts";
import { valuesOf } from "../model/holes/values-of.ts";

/** The design with the values of the set that it has chosen. */
export function chosenDesign(design: Design): Design {
  return fillDesign(design, valuesOf(design)).design;
}
