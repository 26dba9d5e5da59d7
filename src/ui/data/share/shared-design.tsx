import { Button, PasswordInput } from "@mantine/core";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import { Editor } from "../../../editor/editor.ts";
import { unpackDesign } from "../../../formats/share/share-design.ts";
import {
  readEnvelope,
  type ShareEnvelope,
  type ShareProblem,
} from "../../../formats/share/share-envelope.ts";
import type { Result } from "../../../lib/result.ts";
import type { Design } from "../../../model/design/design.ts";
import type { StorageProblem } from "../designs/database.ts";
import { openDesignStore } from "../designs/open-design-store.ts";
import type { SavedDesigns } from "../designs/saved-designs.ts";
import { NO_CONNECTION, SHARED } from "../looking.ts";
import { OpenDesignsContext } from "../open-designs-context.ts";
import page from "../start-problem-page.module.css";
import { StartProblemPage } from "../start-problem-page.tsx";
import { canSeal, unseal } from "./seal.ts";
import { shareProblemText } from "./share-problem-text.ts";

export interface SharedDesignProps {
  /** The hash of the page: a link that holds a design. */
  readonly fragment: string;
  readonly children: (editor: Editor, id: string, key: string) => ReactNode;
}

/** The design in a link, to be looked at: nothing of this browser's own designs is opened or changed. */
export function SharedDesign({ fragment, children }: SharedDesignProps) {
  const envelope = useMemo(() => readEnvelope(fragment), [fragment]);
  const [opened, setOpened] = useState<Uint8Array>();
  if (!envelope.ok) return <BrokenLink problem={envelope.error} />;
  const { isEncrypted, mayEdit, body } = envelope.value;
  const bytes = isEncrypted ? opened : body;
  if (bytes === undefined) return <Passphrase envelope={envelope.value} open={setOpened} />;
  return (
    <Unpacked bytes={bytes} mayEdit={mayEdit}>
      {children}
    </Unpacked>
  );
}

interface UnpackedProps extends Pick<SharedDesignProps, "children"> {
  readonly bytes: Uint8Array;
  readonly mayEdit: boolean;
}

function Unpacked({ bytes, mayEdit, children }: UnpackedProps) {
  const design = useMemo(() => unpackDesign(bytes), [bytes]);
  const store = useStore();
  if (!design.ok) return <BrokenLink problem={design.error} />;
  if (store === undefined) return null;
  if (!store.ok) return <StartProblemPage problem={store.error} />;
  return (
    <Shown design={design.value} designs={store.value} mayEdit={mayEdit}>
      {children}
    </Shown>
  );
}

interface ShownProps extends Pick<SharedDesignProps, "children"> {
  readonly design: Design;
  readonly designs: SavedDesigns;
  readonly mayEdit: boolean;
}

function Shown({ design, designs, mayEdit, children }: ShownProps) {
  const editor = useMemo(() => {
    const made = new Editor(design);
    made.locked = SHARED;
    return made;
  }, [design]);
  const context = useMemo(
    () => ({
      designs,
      current: SHARED_ID,
      file: undefined,
      served: undefined,
      connection: NO_CONNECTION,
      damage: [],
      open: (id: string) => {
        window.location.hash = `#/d/${encodeURIComponent(id)}`;
      },
      looking: { kind: "share", mayEdit } as const,
    }),
    [designs, mayEdit],
  );
  return <OpenDesignsContext value={context}>{children(editor, SHARED_ID, SHARED_ID)}</OpenDesignsContext>;
}

/** Stands for the id of a design that this browser does not keep. */
const SHARED_ID = "shared";

function useStore(): Result<SavedDesigns, StorageProblem> | undefined {
  const [store, setStore] = useState<Result<SavedDesigns, StorageProblem>>();
  useEffect(() => {
    void openDesignStore().then(setStore);
  }, []);
  return store;
}

function Passphrase({
  envelope,
  open,
}: {
  readonly envelope: ShareEnvelope;
  readonly open: (body: Uint8Array) => void;
}) {
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const submit = async (): Promise<void> => {
    setBusy(true);
    const body = await unseal(envelope.body, text);
    setBusy(false);
    if (body.ok) open(body.value);
    else setProblem(shareProblemText(body.error));
  };
  if (!canSeal()) {
    return (
      <Page title="This link is locked with a passphrase" reason={INSECURE}>
        <ToMine />
      </Page>
    );
  }
  return (
    <Page
      title="This link is locked with a passphrase"
      reason="Ask the one who sent it. It is opened in this browser and sent nowhere."
    >
      <form
        className={page["form"]}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <PasswordInput
          label="Passphrase"
          autoFocus
          value={text}
          error={problem}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setProblem(undefined);
          }}
          visibilityToggleButtonProps={{ "aria-label": "Show passphrase" }}
        />
        <Button type="submit" loading={isBusy} disabled={text === ""}>
          Open design
        </Button>
      </form>
    </Page>
  );
}

const INSECURE =
  "This page is not on a secure origin, so the browser does not decrypt. Open the link over https or on localhost.";

function BrokenLink({ problem }: { readonly problem: ShareProblem }) {
  return (
    <Page title="This link cannot be opened" reason={shareProblemText(problem)} isProblem>
      <ToMine />
    </Page>
  );
}

function ToMine() {
  return (
    <Button
      onClick={() => {
        window.location.hash = "#/";
      }}
    >
      Open my designs
    </Button>
  );
}

interface PageProps {
  readonly title: string;
  readonly reason: string;
  readonly isProblem?: boolean;
  readonly children: ReactNode;
}

function Page({ title, reason, isProblem = false, children }: PageProps) {
  return (
    <main className={page["page"]}>
      <h1 className={page["title"]}>{title}</h1>
      <p className={page["reason"]} {...(isProblem ? { role: "alert" } : {})}>
        {reason}
      </p>
      {children}
    </main>
  );
}
