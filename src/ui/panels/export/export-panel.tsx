import { lazy, Suspense, useState } from "react";
import type { ResourceId } from "../../../model/reference/ref.ts";
import { usePanels } from "../../app/panel-state.ts";
import { useShownRef } from "../../app/shown-name.ts";
import { useDesignVersion } from "../../app/use-design-version.ts";
import { useResource } from "../../app/use-resource.ts";
import { useSession } from "../../app/use-session.ts";
import { ValuesSelect } from "../../app/values-select.tsx";
import { PanelDialog } from "../shared/panel-dialog.tsx";
import { ExportChoice, type Exported, PICTURE } from "./export-choice.tsx";
import classes from "./export-panel.module.css";
import { MeshExport } from "./mesh-export.tsx";
import { ResourceExport } from "./resource-export.tsx";

const PictureExport = lazy(() =>
  import("./picture/picture-export.tsx").then(({ PictureExport: part }) => ({ default: part })),
);

/** Takes one resource or the whole mesh out: JSON for the AWS CLI, commands, a zip, the design as a file, a picture. */
export function ExportPanel({
  resource,
  picture,
}: {
  readonly resource?: ResourceId;
  readonly picture: boolean;
}) {
  const { close } = usePanels();
  const mesh = useSession((state) => state.mesh);
  // Other values are chosen here too: what is shown follows.
  useDesignVersion();
  const selected = useSession((state) => state.selection.items);
  const [chosen, setChosen] = useState<Exported>(
    picture ? PICTURE : (resource ?? (selected.length === 1 ? selected[0] : undefined)),
  );
  return (
    <PanelDialog title={`Export ${useShownRef(mesh).mesh}`} width={1040} onClose={close}>
      <div className={classes["columns"]}>
        <div className={classes["choice"]}>
          <ValuesSelect />
          <ExportChoice chosen={chosen} choose={setChosen} />
        </div>
        {chosen === PICTURE ? (
          <Suspense fallback={null}>
            <PictureExport mesh={mesh} />
          </Suspense>
        ) : chosen === undefined ? (
          <MeshExport mesh={mesh} />
        ) : (
          <Chosen key={chosen} id={chosen} mesh={mesh} />
        )}
      </div>
    </PanelDialog>
  );
}

function Chosen({ id, mesh }: { readonly id: ResourceId; readonly mesh: ResourceId }) {
  const resource = useResource(id);
  // A service that is only named, or what went meanwhile, cannot be exported by itself.
  return resource === undefined ? <MeshExport mesh={mesh} /> : <ResourceExport id={id} resource={resource} />;
}
