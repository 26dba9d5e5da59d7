import { IconInfoCircle } from "@tabler/icons-react";
import { type LedgerEntry, ledgerText } from "../../../formats/ledger.ts";
import { refOf } from "../../../model/reference/ref.ts";
import { fieldName } from "../shared/field-change-list.tsx";
import classes from "./export-panel.module.css";

const MOST = 50;

/** What an export leaves out or writes in another way, and why. */
export function LeftOut({
  ledger,
  named,
}: {
  readonly ledger: readonly LedgerEntry[];
  readonly named: boolean;
}) {
  if (ledger.length === 0) return null;
  return (
    <section className={classes["block"]} aria-label="What differs from the design">
      <h3 className={classes["heading"]}>What differs from the design</h3>
      <ul className={classes["notices"]}>
        {ledger.slice(0, MOST).map((entry) => (
          <li key={`${entry.id} ${entry.pointer} ${entry.code}`} className={classes["notice"]}>
            <IconInfoCircle size={16} stroke={1.5} aria-hidden />
            <span>
              {named && <b>{refOf(entry.id).name}: </b>}
              {entry.pointer !== "" && entry.code !== "extra-left-out" && (
                <span className="mono">{fieldName(entry.pointer)} </span>
              )}
              {ledgerText(entry)}
            </span>
          </li>
        ))}
      </ul>
      {ledger.length > MOST && <p className={classes["note"]}>and {ledger.length - MOST} more</p>}
    </section>
  );
}
