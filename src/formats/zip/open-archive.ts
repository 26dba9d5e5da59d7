import { type ArchiveType, archiveType } from "../archive-type.ts";
import type { InputFile } from "../detect.ts";
import { notice } from "../notice.ts";
import { openPicture } from "../picture/open-picture.ts";
import { gunzipFile } from "./gunzip-file.ts";
import type { OpenedArchive } from "./opened-archive.ts";
import { untarFiles } from "./untar-files.ts";
import { unzipFiles } from "./unzip-files.ts";

/**
 * The files of an archive (zip, tar, gzip of a tar or of one file, a picture with its design), each named `archive.zip/path`, sorted by
 * path, in folders of any depth. Archives within it stay closed and are told. Never throws.
 */
export function openArchive(archive: InputFile): OpenedArchive {
  const type = archiveType(archive.bytes);
  const opened = type === undefined ? NOTHING : open(type, archive);
  const nested = opened.files.filter(({ bytes }) => archiveType(bytes) !== undefined);
  if (nested.length === 0) return opened;
  const names = nested.map(({ path }) => path.slice(archive.path.length + 1));
  return {
    ...opened,
    files: opened.files.filter((file) => !nested.includes(file)),
    notices: [...opened.notices, notice("archive-nested", { file: archive.path }, { names })],
  };
}

const NOTHING: OpenedArchive = { files: [], passedOver: 0, notices: [] };

function open(type: ArchiveType, archive: InputFile): OpenedArchive {
  if (type === "zip") return unzipFiles(archive);
  if (type === "tar") return untarFiles(archive);
  if (type === "svg" || type === "png") return openPicture(archive, type);
  const { file, notices } = gunzipFile(archive);
  if (file === undefined) return { ...NOTHING, notices };
  return archiveType(file.bytes) === "tar"
    ? untarFiles({ path: archive.path, bytes: file.bytes })
    : { ...NOTHING, files: [file] };
}
