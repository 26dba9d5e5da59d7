import { useEffect, useRef } from "react";
import classes from "./picture-export.module.css";

/** Larger pictures are not drawn into the page: it would be slow, and nothing could be made out. */
const MOST = 3_000_000;

/** How a picture will look: an SVG drawn, other formats as their text. */
export function PicturePreview({ svg, text }: { readonly svg: string; readonly text: string | undefined }) {
  const frame = useRef<HTMLDivElement>(null);
  const isDrawn = text === undefined && svg.length <= MOST;
  useEffect(() => {
    if (!isDrawn) return;
    const parsed = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
    frame.current?.replaceChildren(document.importNode(parsed, true));
  }, [svg, isDrawn]);
  return (
    <section className={classes["preview"]} aria-label="Preview">
      {isDrawn ? (
        <div ref={frame} className={classes["drawn"]} />
      ) : text === undefined ? (
        <p className={classes["note"]}>The picture is too large to be shown here. Download it to see it.</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key
        <pre className={classes["source"]} tabIndex={0}>
          {text.length > 100_000 ? `${text.slice(0, 100_000)}\n…` : text}
        </pre>
      )}
    </section>
  );
}
