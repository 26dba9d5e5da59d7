import { Button, Checkbox, PasswordInput, Switch, TextInput } from "@mantine/core";
import { IconCopy, IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { writeMeshJson } from "../../../formats/mesh-json/write.ts";
import type { Masked } from "../../../formats/share/mask-design.ts";
import { useEditor } from "../../app/editor-context.ts";
import { usePanels } from "../../app/panel-state.ts";
import { copyText } from "../../components/copy-text.ts";
import { Message } from "../../components/message.tsx";
import { downloadText } from "../../data/download.ts";
import { canSeal } from "../../data/share/seal.ts";
import { PanelDialog } from "../shared/panel-dialog.tsx";
import classes from "./share-panel.module.css";
import { contentsText, lengthWarning, maskedText } from "./share-text.ts";
import { useShare } from "./use-share.ts";

/** A link that holds the design in itself: nothing is sent anywhere until the user sends the link. */
export function SharePanel() {
  const { close } = usePanels();
  const editor = useEditor();
  const [mask, setMask] = useState(false);
  const [mayEdit, setMayEdit] = useState(false);
  const [onlySelection, setOnlySelection] = useState(false);
  const [passphrase, setPassphrase] = useState("");
  const { made, link } = useShare({ mask, mayEdit, onlySelection, passphrase });
  const selected = editor.session.state.selection.items.length;
  const warning = link === undefined ? undefined : lengthWarning(link.length);
  return (
    <PanelDialog
      title="Share link"
      width={640}
      onClose={close}
      footer={
        <>
          <Button
            variant="default"
            disabled={made === undefined}
            leftSection={<IconDownload size={16} stroke={1.5} aria-hidden />}
            onClick={() => made && downloadText("shared.mesh.json", writeMeshJson(made.design).text)}
          >
            Download file
          </Button>
          <Button
            disabled={link === undefined}
            leftSection={<IconCopy size={16} stroke={1.5} aria-hidden />}
            onClick={() => link !== undefined && void copyText(link, "link")}
          >
            Copy link
          </Button>
        </>
      }
    >
      <div className={classes["panel"]}>
        <p className={classes["text"]}>
          The link holds the design in itself. Nothing is sent to a server: who has the link has the design.
        </p>
        <Switch
          label="Mask names"
          description="Account ids, certificate ids, host names with a dot and certificate paths become made-up ones; the same name becomes the same one."
          checked={mask}
          onChange={(event) => setMask(event.currentTarget.checked)}
        />
        {mask && made !== undefined && <MaskedList masked={made.masked} />}
        {mask && made === undefined && (
          <Message
            severity="error"
            text="This design cannot be masked: two of its names would become one. Share it unmasked, or not."
          />
        )}
        {selected > 0 && (
          <Checkbox
            label={`Only what is selected (${selected})`}
            checked={onlySelection}
            onChange={(event) => setOnlySelection(event.currentTarget.checked)}
          />
        )}
        <Checkbox
          label="Meant to be edited"
          description="Says so to who opens it. They edit a copy of their own in either case."
          checked={mayEdit}
          onChange={(event) => setMayEdit(event.currentTarget.checked)}
        />
        <PasswordInput
          label="Passphrase (optional)"
          description={
            canSeal()
              ? "Encrypts the link. Tell the passphrase in another way than the link."
              : "Not on this page: browsers encrypt on https and on localhost only."
          }
          disabled={!canSeal()}
          autoComplete="new-password"
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          visibilityToggleButtonProps={{ "aria-label": "Show passphrase" }}
        />
        <TextInput
          label="Link"
          readOnly
          classNames={{ input: "mono" }}
          value={link ?? ""}
          placeholder={made === undefined ? "" : "Encrypting"}
          onFocus={(event) => event.currentTarget.select()}
        />
        <p className={classes["note"]} role="status">
          {link !== undefined &&
            made !== undefined &&
            `${link.length.toLocaleString()} characters: ${contentsText(made.design)}.`}
        </p>
        {warning !== undefined && <Message severity="warning" text={warning} />}
      </div>
    </PanelDialog>
  );
}

const MOST_SHOWN = 200;

function MaskedList({ masked }: { readonly masked: readonly Masked[] }) {
  return (
    <div className={classes["masked"]}>
      <p className={classes["note"]}>
        {maskedText(masked)} All other names, notes and values stay as they are.
      </p>
      {masked.length > 0 && (
        <details>
          <summary>What is masked</summary>
          <ul className={classes["list"]} aria-label="What is masked">
            {masked.slice(0, MOST_SHOWN).map(({ kind, from, to }) => (
              <li key={kind + from}>
                <span>{from}</span> → <span>{to}</span>
              </li>
            ))}
          </ul>
          {masked.length > MOST_SHOWN && (
            <p className={classes["note"]}>and {masked.length - MOST_SHOWN} more</p>
          )}
        </details>
      )}
    </div>
  );
}
