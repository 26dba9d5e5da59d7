import { lazy } from "react";
import { usePanels } from "./panel-state.ts";

const ImportPanel = lazy(() =>
  import("../panels/import/import-panel.tsx").then(({ ImportPanel: panel }) => ({ default: panel })),
);
const ExportPanel = lazy(() =>
  import("../panels/export/export-panel.tsx").then(({ ExportPanel: panel }) => ({ default: panel })),
);
const ApplyPanel = lazy(() =>
  import("../panels/apply/apply-panel.tsx").then(({ ApplyPanel: panel }) => ({ default: panel })),
);
const DesignsPanel = lazy(() =>
  import("../panels/designs/designs-panel.tsx").then(({ DesignsPanel: panel }) => ({ default: panel })),
);
const ValuesPanel = lazy(() =>
  import("../panels/values/values-panel.tsx").then(({ ValuesPanel: panel }) => ({ default: panel })),
);
const SharePanel = lazy(() =>
  import("../panels/share/share-panel.tsx").then(({ SharePanel: panel }) => ({ default: panel })),
);
const HistoryPanel = lazy(() =>
  import("../panels/history/history-panel.tsx").then(({ HistoryPanel: panel }) => ({ default: panel })),
);
const ComparePanel = lazy(() =>
  import("../panels/compare/compare-panel.tsx").then(({ ComparePanel: panel }) => ({ default: panel })),
);
const CommandPalette = lazy(() =>
  import("../commands/palette/command-palette.tsx").then(({ CommandPalette: palette }) => ({
    default: palette,
  })),
);
const ShortcutSheet = lazy(() =>
  import("../commands/sheet/shortcut-sheet.tsx").then(({ ShortcutSheet: sheet }) => ({ default: sheet })),
);

/** The panel that is open over the board, loaded when it is first used. */
export function OpenPanel() {
  const { panel } = usePanels();
  switch (panel?.kind) {
    case undefined:
      return null;
    case "import":
      return <ImportPanel {...(panel.files === undefined ? {} : { files: panel.files })} />;
    case "export":
      return (
        <ExportPanel
          {...(panel.resource === undefined ? {} : { resource: panel.resource })}
          picture={panel.picture === true}
        />
      );
    case "apply":
      return <ApplyPanel />;
    case "values":
      return <ValuesPanel />;
    case "designs":
      return <DesignsPanel />;
    case "share":
      return <SharePanel />;
    case "history":
      return <HistoryPanel isToSave={panel.save === true} />;
    case "compare":
      return <ComparePanel />;
    case "palette":
      return <CommandPalette context={panel.context} />;
    case "shortcuts":
      return <ShortcutSheet />;
  }
}
