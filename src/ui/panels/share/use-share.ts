import { useEffect, useMemo, useState } from "react";
import { maskDesign } from "../../../formats/share/mask-design.ts";
import { packDesign } from "../../../formats/share/share-design.ts";
import { writeEnvelope } from "../../../formats/share/share-envelope.ts";
import { useEditor } from "../../app/editor-context.ts";
import { seal } from "../../data/share/seal.ts";
import { partOfDesign } from "./part-of-design.ts";

export interface ShareChoice {
  readonly onlySelection: boolean;
  readonly mask: boolean;
  readonly mayEdit: boolean;
  /** Empty: not encrypted. */
  readonly passphrase: string;
}

/** The design that is shared, what was masked in it, and its link once that is made. */
export function useShare({ onlySelection, mask, mayEdit, passphrase }: ShareChoice) {
  const editor = useEditor();
  const made = useMemo(() => {
    const { items, drawn = [] } = editor.session.state.selection;
    const part = onlySelection ? partOfDesign(editor, items, drawn) : editor.design;
    const masked = mask ? maskDesign(part) : undefined;
    if (masked === undefined) return { design: part, masked: [] };
    // What cannot be masked is not shared.
    return masked.ok ? masked.value : undefined;
  }, [editor, onlySelection, mask]);
  const body = useMemo(() => made && packDesign(made.design), [made]);
  const [sealed, setSealed] = useState<{ readonly of: string; readonly body: Uint8Array }>();
  const isEncrypted = passphrase !== "";
  useEffect(() => {
    if (body === undefined || passphrase === "") return;
    let isLate = false;
    // A passphrase is long work: it is begun once the user stopped typing.
    const timer = setTimeout(async () => {
      const bytes = await seal(body, passphrase);
      if (!isLate) setSealed({ of: passphrase, body: bytes });
    }, 300);
    return () => {
      isLate = true;
      setSealed(undefined);
      clearTimeout(timer);
    };
  }, [body, passphrase]);
  const ready = isEncrypted ? (sealed?.of === passphrase ? sealed.body : undefined) : body;
  const link = useMemo(() => {
    if (ready === undefined) return undefined;
    const { origin, pathname } = window.location;
    return origin + pathname + writeEnvelope({ body: ready, isEncrypted, mayEdit });
  }, [ready, isEncrypted, mayEdit]);
  return { made, link };
}
