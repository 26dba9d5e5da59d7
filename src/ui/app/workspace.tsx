import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { CommandsProvider } from "../commands/commands-context.tsx";
import { designIsOpen } from "../components/later.ts";
import { DropTarget } from "../panels/import/drop-target.tsx";
import { ProblemsButton } from "../panels/problems/problems-button.tsx";
import { BusyLayer } from "./busy/busy-layer.tsx";
import { InspectorColumn } from "./inspector-column.tsx";
import { clearMessage } from "./notify.tsx";
import { OpenDrawer } from "./open-drawer.tsx";
import { OpenPanel } from "./open-panel.tsx";
import { OutlineColumn } from "./outline-column.tsx";
import { type Panel, PanelContext } from "./panel-state.ts";
import { ShownSurface } from "./shown-surface.tsx";
import { INSPECTOR, OUTLINE } from "./side-panels/side-panel.ts";
import { usePanelWidth } from "./side-panels/use-panel-width.ts";
import { TopBar } from "./top-bar/top-bar.tsx";
import classes from "./workspace.module.css";

export interface WorkspaceProps {
  /** Names the design in what the browser keeps of the board: viewport and computed places. */
  readonly designId: string;
  readonly banner?: React.ReactNode;
}

/** A design that is open: top bar, outline, board and inspector, and the panels over them. */
export function Workspace({ designId, banner }: WorkspaceProps) {
  const [panel, setPanel] = useState<Panel>();
  const body = useRef<HTMLDivElement>(null);
  usePanelWidth(body, OUTLINE);
  usePanelWidth(body, INSPECTOR);
  useEffect(designIsOpen, []);
  const close = useCallback(() => setPanel(undefined), []);
  const open = useCallback((next: Panel) => {
    clearMessage();
    setPanel(next);
  }, []);
  const panels = useMemo(() => ({ panel, open, close }), [panel, open, close]);
  return (
    <PanelContext.Provider value={panels}>
      <CommandsProvider>
        <DropTarget>
          <div className={classes["workspace"]}>
            <TopBar />
            <div ref={body} className={classes["body"]}>
              <OutlineColumn />
              <main className={classes["main"]}>
                <div className={classes["board"]} data-region>
                  {banner}
                  <ShownSurface designId={designId} />
                  <ProblemsButton />
                </div>
                <OpenDrawer />
              </main>
              <InspectorColumn />
            </div>
          </div>
          <Suspense fallback={null}>
            <OpenPanel />
          </Suspense>
          <BusyLayer />
        </DropTarget>
      </CommandsProvider>
    </PanelContext.Provider>
  );
}
