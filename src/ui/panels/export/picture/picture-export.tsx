import { Button, SegmentedControl, Switch, useComputedColorScheme } from "@mantine/core";
import { IconCopy, IconDownload } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import type { Theme } from "../../../../diagram/drawing/colors.ts";
import { drawText, PICTURE_FORMATS, type PictureFormat } from "../../../../diagram/drawing/picture-format.ts";
import { fileNameOf } from "../../../../formats/file-names.ts";
import { writeMeshJson } from "../../../../formats/mesh-json/write.ts";
import { withPngDesign } from "../../../../formats/picture/png-design.ts";
import { svgDesign } from "../../../../formats/picture/svg-design.ts";
import type { View } from "../../../../model/design/design.ts";
import { fillId } from "../../../../model/holes/fill-id.ts";
import type { ResourceId } from "../../../../model/reference/ref.ts";
import { useEditor } from "../../../app/editor-context.ts";
import { notify } from "../../../app/notify.tsx";
import { useShownRef } from "../../../app/shown-name.ts";
import { useDesignVersion } from "../../../app/use-design-version.ts";
import { useSession } from "../../../app/use-session.ts";
import { useCommands } from "../../../commands/commands-context.tsx";
import { copyText } from "../../../components/copy-text.ts";
import { downloadBytes, downloadText } from "../../../data/download.ts";
import classes from "./picture-export.module.css";
import { hidesCards, type PicturePart, pictureOfBoard, selectedCards } from "./picture-of-board.ts";
import { PicturePreview } from "./picture-preview.tsx";

const FORMATS = Object.entries(PICTURE_FORMATS).map(([value, { title }]) => ({ value, label: title }));
const FAILED = "The PNG could not be made. Check that the server still runs, and try again.";

/** A picture of the mesh to take along: format, look, how much of it; a preview, a file, a copy. */
export function PictureExport({ mesh }: { readonly mesh: ResourceId }) {
  const editor = useEditor();
  const version = useDesignVersion();
  const model = useCommands().shown.value?.board.model;
  const { view: shownView, selection } = useSession((state) => state);
  const scheme = useComputedColorScheme("light", { getInitialValueInEffect: false });
  const title = useShownRef(mesh).mesh;
  const [format, setFormat] = useState<PictureFormat>("svg");
  const [theme, setTheme] = useState<Theme>(scheme);
  const [view, setView] = useState<View>(model?.view ?? shownView);
  const [part, setPart] = useState<PicturePart>("mesh");
  const [withDesign, setWithDesign] = useState(true);
  const [isBusy, setIsBusy] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the design and the selection are read from the editor; these say that they changed
  const picture = useMemo(
    () => pictureOfBoard(editor, model, { view, part, mesh, title }),
    [editor, model, view, part, mesh, title, version, selection],
  );
  const svg = useMemo(() => drawText(picture, "svg", { theme }), [picture, theme]);
  const text = useMemo(
    () => (format === "svg" || format === "png" ? undefined : drawText(picture, format, { theme })),
    [picture, format, theme],
  );
  const holdsDesign = format === "svg" || format === "png";
  const { title: name, extension, type } = PICTURE_FORMATS[format];
  const file = `${fileNameOf(fillId(mesh, editor.filled.values))}.${extension}`;
  const design = (): string => writeMeshJson(editor.design).text;
  const finished = (): string =>
    text ?? (withDesign ? drawText(picture, "svg", { theme, metadata: svgDesign(design()) }) : svg);
  const png = async (): Promise<Uint8Array> => {
    const { pngOf } = await import("./png-of.ts");
    const bytes = await pngOf(svg);
    return withDesign ? withPngDesign(bytes, design()) : bytes;
  };
  const busy = async (work: () => Promise<void>): Promise<void> => {
    setIsBusy(true);
    await work().catch(() => notify({ text: FAILED, tone: "problem" }));
    setIsBusy(false);
  };
  const download = (): void => {
    if (format === "png") void busy(async () => downloadBytes(file, await png(), type));
    else downloadText(file, finished(), type);
  };
  const copy = (): void => {
    if (format === "png") void busy(async () => copyPng(await png()));
    else void copyText(finished(), `the picture as ${name}`);
  };
  return (
    <div className={classes["part"]}>
      <div className={classes["choices"]}>
        <span className={classes["label"]}>Format</span>
        <SegmentedControl
          aria-label="Format"
          data={FORMATS}
          value={format}
          onChange={(value) => setFormat(value as PictureFormat)}
        />
        <span className={classes["label"]}>What</span>
        <SegmentedControl
          aria-label="What"
          data={[
            { value: "mesh", label: "Whole mesh" },
            { value: "shown", label: "What is shown", disabled: !hidesCards(model) },
            { value: "selection", label: "Selection", disabled: selectedCards(editor, model).size === 0 },
          ]}
          value={part}
          onChange={(value) => setPart(value as PicturePart)}
        />
        <span className={classes["label"]}>View</span>
        <SegmentedControl
          aria-label="View"
          data={[
            { value: "services", label: "Services" },
            { value: "all", label: "All resources" },
          ]}
          value={view}
          onChange={(value) => setView(value as View)}
        />
        <span className={classes["label"]}>Theme</span>
        <SegmentedControl
          aria-label="Theme"
          data={[
            { value: "light", label: "Light" },
            { value: "dark", label: "Dark" },
          ]}
          value={theme}
          onChange={(value) => setTheme(value as Theme)}
        />
      </div>
      {holdsDesign && (
        <Switch
          label="With the design in it"
          description="All of the design travels unseen in the file; Meshwright opens it again by drop or import."
          checked={withDesign}
          onChange={(event) => setWithDesign(event.currentTarget.checked)}
        />
      )}
      <div className={classes["buttons"]}>
        <Button
          leftSection={<IconDownload size={16} stroke={1.5} aria-hidden />}
          loading={isBusy}
          onClick={download}
        >
          {`Download ${file}`}
        </Button>
        <Button
          variant="default"
          leftSection={<IconCopy size={16} stroke={1.5} aria-hidden />}
          disabled={isBusy}
          onClick={copy}
        >
          {`Copy ${name}`}
        </Button>
      </div>
      <PicturePreview svg={svg} text={text} />
    </div>
  );
}

async function copyPng(bytes: Uint8Array): Promise<void> {
  try {
    const blob = new Blob([new Uint8Array(bytes)], { type: "image/png" });
    await navigator.clipboard.write([new ClipboardItem({ "image/png": blob })]);
    notify({ text: "Copied the picture as PNG." });
  } catch {
    notify({
      text: "The browser did not let the page copy the picture. Download it instead.",
      tone: "problem",
    });
  }
}
