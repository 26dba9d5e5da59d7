import { clipOf } from "../../../editor/clipboard.ts";
import { mentionsAppMesh } from "../../../formats/mentions-app-mesh.ts";
import type { Json } from "../../../lib/json.ts";
import type { IncomingFiles } from "../../app/panel-state.ts";

/** Pasted text as a file to import. */
export function pastedFile(text: string): IncomingFiles {
  return { find: async () => [{ path: `pasted.${extensionOf(text)}`, content: new Blob([text]) }] };
}

/** For the name that pasted text goes by in the preview and in messages; what it is, its content says. */
function extensionOf(text: string): string {
  if (isLikeJson(text)) return "json";
  return /^\s*(resource|data|module|variable|locals|provider|terraform)\b[^:\n]*\{/m.test(text)
    ? "tf"
    : "yaml";
}

function isLikeJson(text: string): boolean {
  return /^\s*[[{]/.test(text);
}

/**
 * True for text that is meant as configuration and is not what the board copied: cards that were copied are
 * pasted by the board itself. Text that begins like JSON and breaks later counts too, so that the import says
 * where; YAML and HCL count where they have words of App Mesh and more than one line.
 */
export function isImportText(text: string): boolean {
  if (!isLikeJson(text)) {
    return /\S\s*\n\s*\S/.test(text) && mentionsAppMesh(new TextEncoder().encode(text));
  }
  try {
    return clipOf(JSON.parse(text) as Json) === undefined;
  } catch {
    return true;
  }
}
