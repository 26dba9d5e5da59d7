import { useCallback, useSyncExternalStore } from "react";
import type { OriginPart } from "../../model/design/origin.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import { useEditor } from "../app/editor-context.ts";
import { baseName } from "./base-name.ts";
import classes from "./inspector.module.css";

/** As many files are named; more are counted. */
const SHOWN = 3;

/** The files that a resource was read from: `From shop.yaml, cart.json`. */
export function ResourceSources({ id }: { readonly id: ResourceId }) {
  const { store } = useEditor();
  const subscribe = useCallback((listener: () => void) => store.subscribeTo(id, listener), [store, id]);
  const origin = useSyncExternalStore(subscribe, () => store.design.origins.get(id));
  if (origin === undefined || origin.parts.length === 0) return null;
  const files = [...new Set(origin.parts.map(({ file }) => file))];
  return (
    <p className={classes["sources"]} title={files.join("\n")}>
      From {filesText(origin.parts)}
    </p>
  );
}

function filesText(parts: readonly OriginPart[]): string {
  const names = [...new Set(parts.map(({ file }) => baseName(file)))];
  const shown = names.slice(0, SHOWN).join(", ");
  return names.length > SHOWN ? `${shown} and ${names.length - SHOWN} more` : shown;
}
