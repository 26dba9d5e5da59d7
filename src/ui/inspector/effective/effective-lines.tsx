import { kindDefinition } from "../../../model/kinds/registry.ts";
import type { EffectiveField } from "../../../traffic/effective-of.ts";
import { useEditor } from "../../app/editor-context.ts";
import { focusField } from "../focus-field.ts";
import classes from "./effective.module.css";
import { useEffectiveFields } from "./effective-context.ts";

/** Quiet lines on empty fields: what holds there, and who decided. A field that decided can be gone to. */
export function EffectiveLines({ fields }: { readonly fields: readonly EffectiveField[] }) {
  const editor = useEditor();
  if (fields.length === 0) return null;
  return (
    <ul className={classes["lines"]} aria-label="In effect where empty">
      {fields.map(({ pointer, label, text, decidedBy, where, source, certainty }) => (
        <li
          key={pointer}
          title={`${certainty === "documented" ? "Documented" : "Not documented"}: ${source}`}
        >
          {label}: {text},{" "}
          {where === undefined ? (
            byText(decidedBy)
          ) : (
            <button
              type="button"
              className={classes["where"]}
              onClick={() => focusField(editor, where.id, `/spec${where.pointer}`)}
            >
              {byText(decidedBy)}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The same for one place of the form and all in it. */
export function EffectiveWithin({ pointer }: { readonly pointer: string }) {
  const fields = useEffectiveFields();
  if (fields === undefined) return null;
  return (
    <EffectiveLines fields={fields.filter((field) => `/spec${field.pointer}`.startsWith(`${pointer}/`))} />
  );
}

function byText(decidedBy: EffectiveField["decidedBy"]): string {
  if (decidedBy === "App Mesh" || decidedBy === "own") return "App Mesh";
  return `the ${kindDefinition(decidedBy).title.toLowerCase()}`;
}
