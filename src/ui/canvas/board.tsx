import { ReactFlowProvider } from "@xyflow/react";
import { useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { useEditor } from "../app/editor-context.ts";
import { useCommands } from "../commands/commands-context.tsx";
import { useOpenDesigns } from "../data/open-designs-context.ts";
import { Announcer } from "./announcer.tsx";
import classes from "./board.module.css";
import { BoardContext } from "./board-context.ts";
import { BoardController } from "./board-controller.ts";
import { BoardFlow } from "./board-flow.tsx";
import { BoardKeys } from "./board-keys.ts";
import { BoardMemory } from "./board-memory.ts";
import { READ_ONLY_STORAGE } from "./board-storage.ts";
import { ConnectionsList } from "./connections-list.tsx";
import { Minimap } from "./controls/minimap.tsx";
import { PaletteBar } from "./controls/palette-bar.tsx";
import { useMinimapShown } from "./controls/use-minimap-shown.ts";
import { ViewControls } from "./controls/view-controls.tsx";
import { FilterBars } from "./filter/filter-bars.tsx";
import { Gestures } from "./gestures.ts";
import { longPress } from "./long-press.ts";
import { IconSheet } from "./paint/icon-sheet.tsx";
import { PopupLayer } from "./popovers/popup-layer.tsx";
import { speakSelection } from "./speak-selection.ts";
import { useSignal } from "./use-signal.ts";

export interface BoardProps {
  /** Names the design in what the browser keeps: viewports and computed places. */
  readonly viewKey: string;
  /** The user wants to edit what is selected: Enter, or a double-click on a card. */
  readonly onInspect?: () => void;
}

/** The board: the mesh of the session in the view of the session. It fills the flex box that it stands in. */
export function Board({ viewKey, onInspect }: BoardProps) {
  const editor = useEditor();
  const { looking } = useOpenDesigns();
  const board = useMemo(
    () =>
      new BoardController(
        editor,
        new BoardMemory(viewKey, looking === undefined ? window.localStorage : READ_ONLY_STORAGE),
      ),
    [editor, viewKey, looking],
  );
  useEffect(() => {
    const before = shownBefore;
    shownBefore = viewKey;
    if (before !== undefined && before !== viewKey) setTimeout(keepFocus, PANEL_GONE);
  }, [viewKey]);
  return (
    <ReactFlowProvider key={viewKey}>
      <BoardContext value={board}>
        <BoardSurface board={board} onInspect={onInspect ?? nothing} />
      </BoardContext>
    </ReactFlowProvider>
  );
}

/** The design that was shown before, in this page: the board is made anew with each. */
let shownBefore: string | undefined;

/** Longer than a panel takes to close, in milliseconds. */
const PANEL_GONE = 300;

/** What opened this design may be gone with the one before, and the focus with it: the board takes it. */
function keepFocus(): void {
  const board = document.querySelector<HTMLElement>("[aria-describedby=board-hint]");
  if (document.activeElement === document.body) board?.focus({ preventScroll: true });
}

const nothing = (): void => undefined;

interface SurfaceProps {
  readonly board: BoardController;
  readonly onInspect: () => void;
}

function BoardSurface({ board, onInspect }: SurfaceProps) {
  const host = useRef<HTMLElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const sliding = useSignal(board.sliding);
  const detail = useSignal(board.view.detail);
  const isBlank = useSignal(board.isBlank);
  const minimap = useMinimapShown();
  const desk = useCommands();

  useLayoutEffect(() => {
    if (host.current === null || layer.current === null || sheet.current === null) return undefined;
    return board.start(host.current, layer.current, sheet.current);
  }, [board]);
  useEffect(() => {
    if (host.current === null) return undefined;
    const gestures = new Gestures(board, host.current, onInspect);
    const keys = new BoardKeys(board, gestures, desk);
    const stops = [gestures.start(), keys.start(), speakSelection(board), longPress(host.current)];
    desk.shown.set({ board, host: host.current, pointer: () => gestures.pointer });
    return () => {
      desk.shown.set(undefined);
      for (const stop of stops) stop();
    };
  }, [board, onInspect, desk]);

  return (
    <section
      ref={host}
      tabIndex={-1}
      className={classes["board"]}
      aria-label="Board"
      aria-describedby="board-hint"
      data-sliding={sliding || undefined}
      data-detail={detail}
    >
      <p id="board-hint" className={classes["hidden"]}>
        Tab goes through the cards, Enter opens one in the inspector, arrow keys move it, N adds a virtual
        node, C connects the card with another.
      </p>
      <IconSheet sheetRef={sheet} />
      <div ref={layer} className={classes["layer"]} />
      <BoardFlow board={board} />
      {isBlank && (
        <p className={classes["drawing"]} role="status">
          Drawing the board
        </p>
      )}
      <ConnectionsList />
      <PaletteBar />
      <FilterBars />
      {minimap && <Minimap />}
      <ViewControls />
      <PopupLayer />
      <Announcer />
    </section>
  );
}
