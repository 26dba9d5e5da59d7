import { isJsonArray, isJsonObject } from "../../../lib/json.ts";
import { isHole } from "../../../model/design/hole.ts";
import blocks from "../blocks/blocks.module.css";
import { useFieldValue } from "../use-field-value.ts";
import { useFormActions } from "../use-form-actions.ts";
import { evenWeight } from "./share-of-weight.ts";

/** Gives all targets of a route the same weight; there where they are several. */
export function EvenSplit({ pointer }: { readonly pointer: string }) {
  const { write } = useFormActions();
  const value = useFieldValue(pointer);
  const targets = isJsonArray(value) ? value : [];
  if (targets.length < 2 || !targets.every((target) => isJsonObject(target) && !isHole(target))) return null;
  const weight = evenWeight(targets);
  const isEven = targets.every((target) => isJsonObject(target) && target["weight"] === weight);
  return (
    <button
      type="button"
      className={blocks["addEntry"]}
      disabled={isEven}
      onClick={() =>
        write(
          pointer,
          targets.map((target) => (isJsonObject(target) ? { ...target, weight } : target)),
        )
      }
    >
      Split evenly
    </button>
  );
}
