import { kindDefinition } from "../../../model/kinds/registry.ts";
import { useSignal } from "../../canvas/use-signal.ts";
import { KindIcon } from "../../kinds/kind-icon.tsx";
import { TABLE_KINDS, type TableKind } from "../columns/columns-of.ts";
import type { TableModel } from "../table-model.ts";
import classes from "./toolbar.module.css";

/** Where the routes begin among the kinds. */
const FIRST_ROUTES: TableKind = "route";

/** What the rows are: one kind of resource, or of route, with how many there are. Arrow keys go from tab to tab. */
export function KindTabs({ model }: { readonly model: TableModel }) {
  const shown = useSignal(model.kind);
  const counts = useSignal(model.counts);
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const at = TABLE_KINDS.indexOf(shown);
    const last = TABLE_KINDS.length - 1;
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: last }[event.key];
    const kind = to === undefined ? undefined : TABLE_KINDS[(to + TABLE_KINDS.length) % TABLE_KINDS.length];
    if (kind === undefined) return;
    event.preventDefault();
    model.showKind(kind);
    const tabs = event.currentTarget;
    requestAnimationFrame(() => tabs.querySelector<HTMLElement>("[aria-selected=true]")?.focus());
  };
  return (
    <div className={classes["tabs"]} role="tablist" aria-label="Rows" onKeyDown={onKeyDown}>
      {TABLE_KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          role="tab"
          aria-selected={kind === shown}
          aria-controls="table-grid"
          tabIndex={kind === shown ? 0 : -1}
          className={classes["tab"]}
          data-apart={kind === FIRST_ROUTES || undefined}
          onClick={() => model.showKind(kind)}
        >
          <KindIcon kind={kind} />
          <span>{kindDefinition(kind).titlePlural}</span>
          <span className={classes["count"]}>{counts[kind]}</span>
        </button>
      ))}
    </div>
  );
}
