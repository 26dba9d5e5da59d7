import { Suspense, useCallback, useMemo, useState } from "react";
import { Board } from "../canvas/board.tsx";
import { CommandsProvider } from "../commands/commands-context.tsx";
import { DropTarget } from "../panels/import/drop-target.tsx";
import { ProblemsButton } from "../panels/problems/problems-button.tsx";
import { BusyLayer } from "./busy/busy-layer.tsx";
import { EmptyState } from "./empty-state.tsx";
import { focusInspector, InspectorColumn } from "./inspector-column.tsx";
import { clearMessage } from "./notify.tsx";
import { OpenDrawer } from "./open-drawer.tsx";
import { OpenPanel } from "./open-panel.tsx";
import { Outline } from "./outline/outline.tsx";
import { OutlineRail } from "./outline/outline-rail.tsx";
import { type Panel, PanelContext } from "./panel-state.ts";
import { TopBar } from "./top-bar/top-bar.tsx";
import { useNarrow } from "./use-narrow.ts";
import classes from "./workspace.module.css";

export interface WorkspaceProps {
  /** Names the design in what the browser keeps of the board: viewport and computed places. */
  readonly designId: string;
  readonly banner?: React.ReactNode;
}

/** A design that is open: top bar, outline, board and inspector, and the panels over them. */
export function Workspace({ designId, banner }: WorkspaceProps) {
  const [panel, setPanel] = useState<Panel>();
  const narrow = useNarrow();
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
            <div className={classes["body"]}>
              <nav className={classes["outline"]} aria-label="Resources">
                {narrow ? <OutlineRail /> : <Outline />}
              </nav>
              <main className={classes["main"]}>
                <div className={classes["board"]}>
                  {banner}
                  <Board viewKey={designId} onInspect={focusInspector} />
                  <EmptyState />
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
