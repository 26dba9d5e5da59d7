import { flatLayout, type LayoutInput } from "../../../diagram/layout/flat-layout.ts";

/** Computes layouts beside the page, so that it stays responsive. */
self.onmessage = ({ data }: MessageEvent<LayoutInput>) => {
  self.postMessage(flatLayout(data));
};
