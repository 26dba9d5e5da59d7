import { strToU8 } from "fflate";
import type { InputFile } from "../detect.ts";
import { notice } from "../notice.ts";
import { decodeText } from "../source/decode-text.ts";
import type { OpenedArchive } from "../zip/opened-archive.ts";
import { designInPng } from "./png-design.ts";
import { designInSvg } from "./svg-design.ts";

/** The design in a picture, as the one file of an archive: `shop.png/design.mesh.json`. Never throws. */
export function openPicture({ path, bytes }: InputFile, type: "svg" | "png"): OpenedArchive {
  const text = type === "png" ? designInPng(bytes) : designInSvg(decodeText(bytes) ?? "");
  if (text === undefined) {
    return { files: [], passedOver: 0, notices: [notice("picture-without-design", { file: path }, {})] };
  }
  return { files: [{ path: `${path}/design.mesh.json`, bytes: strToU8(text) }], passedOver: 0, notices: [] };
}
