import { refOf } from "../../../model/reference/ref.ts";
import type { ReferenceRole } from "../../../model/reference/reference.ts";
import { useEditor } from "../../app/editor-context.ts";
import { nameTitle, shownName, useShownRef } from "../../app/shown-name.ts";
import { useChosenValues } from "../../app/use-chosen-values.ts";
import { KindIcon } from "../../kinds/kind-icon.tsx";
import { useForm } from "../form-context.ts";
import { useIncoming } from "../use-incoming.ts";
import { PageFrame } from "./page-frame.tsx";
import classes from "./pages.module.css";

const ROLES: Readonly<Record<ReferenceRole, string>> = {
  backend: "calls it",
  provider: "is provided by it",
  target: "sends requests to it",
  gatewayTarget: "leads to it",
};

/** Who names this resource; each can be selected. */
export function UsedByPage({ onBack }: { readonly onBack: () => void }) {
  const { id } = useForm();
  const { name } = useShownRef(id);
  const incoming = useIncoming(id);
  return (
    <PageFrame title="Used by" context={name} backTo={name} onBack={onBack}>
      {incoming.length === 0 ? (
        <p className={classes["help"]}>Nothing in this design names {name}.</p>
      ) : (
        <References id={id} />
      )}
    </PageFrame>
  );
}

/** The resources that name one, as a list of buttons. */
export function References({ id }: { readonly id: string }) {
  const { session } = useEditor();
  const incoming = useIncoming(id);
  const values = useChosenValues();
  const roles = new Map<string, ReferenceRole>();
  for (const { from, reference } of incoming) if (!roles.has(from)) roles.set(from, reference.role);
  return (
    <ul className={classes["list"]}>
      {[...roles].map(([from, role]) => (
        <li key={from}>
          <button type="button" className={classes["reference"]} onClick={() => session.reveal(from)}>
            <KindIcon kind={refOf(from).kind} />
            <span className={classes["referenceName"]} title={nameTitle(from, shownName(from, values))}>
              {shownName(from, values)}
            </span>
            <span className={classes["role"]}>{ROLES[role]}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
