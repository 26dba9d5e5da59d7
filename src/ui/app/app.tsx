import { BoardBanners } from "../data/board-banners.tsx";
import { DesignHost } from "../data/design-host.tsx";
import { ObservedProvider } from "../data/observed-provider.tsx";
import { EditorContext } from "./editor-context.ts";
import { Workspace } from "./workspace.tsx";

/** Meshwright in the browser: the design that the page is for, and the workspace around it. */
export function App() {
  return (
    <DesignHost>
      {(editor, id, key) => (
        <EditorContext.Provider key={key} value={editor}>
          <ObservedProvider>
            <Workspace designId={id} banner={<BoardBanners />} />
          </ObservedProvider>
        </EditorContext.Provider>
      )}
    </DesignHost>
  );
}
