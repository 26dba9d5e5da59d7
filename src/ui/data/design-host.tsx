import {
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import type { Editor } from "../../editor/editor.ts";
import { BusyLayer } from "../app/busy/busy-layer.tsx";
import { notify } from "../app/notify.tsx";
import { formatAddress, parseAddress } from "./address.ts";
import { checkLater } from "./check-later.ts";
import { DesignSwitch, type State } from "./design-switch.ts";
import { takeStart } from "./first-start.ts";
import { NO_CONNECTION } from "./looking.ts";
import { OpenDesignsContext } from "./open-designs-context.ts";
import { openDesign } from "./open-start.ts";
import { applyAddress, hashOf, keepAddress } from "./session-address.ts";
import { onHashChange, sharedFragment } from "./share/shared-fragment.ts";
import { StartProblemPage } from "./start-problem-page.tsx";
import { useDesignHistory } from "./use-design-history.ts";

const SharedDesign = lazy(() =>
  import("./share/shared-design.tsx").then(({ SharedDesign: shared }) => ({ default: shared })),
);

export interface DesignHostProps {
  /** Shows a design that is open; `key` is another one after another design or version was opened. */
  readonly children: (editor: Editor, id: string, key: string) => ReactNode;
}

/** The design in the link that the page was opened with, else one that is kept. */
export function DesignHost({ children }: DesignHostProps) {
  const fragment = useSyncExternalStore(onHashChange, sharedFragment);
  if (fragment === undefined) return <KeptDesign>{children}</KeptDesign>;
  return (
    <Suspense fallback={null}>
      <SharedDesign key={fragment} fragment={fragment}>
        {children}
      </SharedDesign>
    </Suspense>
  );
}

/**
 * Opens the design that the page is for, keeps it, and gives it to the application: the file that the server
 * edits, the design of the URL, or the last one. Follows the URL when the user goes back.
 */
function KeptDesign({ children }: DesignHostProps) {
  const { state, open } = useStarted();
  const started = state?.ok === true ? state.value : undefined;
  const { history, looked, editor: lookedAt } = useDesignHistory(started);
  const context = useMemo(
    () =>
      started && {
        designs: started.designs,
        current: started.opened.id,
        file: started.file,
        served: started.served,
        connection: looked === undefined ? started.connection : NO_CONNECTION,
        ...(looked === undefined ? {} : { looking: { kind: "version", version: looked } as const }),
        ...(history === undefined ? {} : { history }),
        damage: started.opened.damage,
        open,
      },
    [started, open, history, looked],
  );
  useEffect(() => {
    if (started === undefined) return;
    return keepAddress(started.opened.editor, started.opened.id, tellLeftOut);
  }, [started]);
  useEffect(() => (started === undefined ? undefined : checkLater(started.opened.editor)), [started]);
  if (state?.ok === false) return <StartProblemPage problem={state.error} />;
  if (started === undefined || context === undefined) return <BusyLayer />;
  return (
    <OpenDesignsContext value={context}>
      {children(
        lookedAt ?? started.opened.editor,
        started.opened.id,
        looked === undefined ? started.opened.id : `${started.opened.id}@${looked.id}`,
      )}
    </OpenDesignsContext>
  );
}

/** What is open, and how to open another design. */
function useStarted(): { readonly state: State | undefined; readonly open: (id: string) => void } {
  const [state, setState] = useState<State>();
  const begun = useRef(false);
  const gone = useRef(false);
  const [designs] = useState(() => {
    const show = (next: State): void => {
      if (gone.current) {
        if (next.ok) void next.value.connection.close();
        return;
      }
      if (next.ok) tellLeftOut(applyAddress(next.value.opened.editor, window.location.hash));
      setState(next);
    };
    return new DesignSwitch({
      openDesign,
      hash: () => window.location.hash,
      push: (hash) => window.history.pushState(undefined, "", hash),
      replace: (hash) => window.history.replaceState(undefined, "", hash),
      addressOf: ({ opened }) => hashOf(opened.editor, opened.id),
      show,
    });
  });
  const open = useCallback((id: string) => designs.goTo(id, formatAddress({ design: id })), [designs]);
  useEffect(() => {
    // Opening claims the design for this tab: React's second call in development must not claim it again.
    if (!begun.current) void takeStart().then((next) => designs.show(next));
    begun.current = true;
    const onHash = (): void => {
      const { hash } = window.location;
      const { design } = parseAddress(hash);
      if (design !== undefined) designs.goTo(design, hash);
    };
    window.addEventListener("hashchange", onHash);
    gone.current = false;
    return () => {
      window.removeEventListener("hashchange", onHash);
      gone.current = true;
      // A link with a design was opened in this tab: what is kept is let go.
      if (designs.shown?.ok === true) void designs.shown.value.connection.close();
    };
  }, [designs]);
  return { state, open };
}

/** Says what of an address the design does not have. */
function tellLeftOut(parts: readonly string[]): void {
  if (parts.length === 0) return;
  const text = `This design does not have what the address asks for, so it was left out: ${parts.join(", ")}.`;
  notify({ text });
}
