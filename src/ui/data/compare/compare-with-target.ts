import type { Editor } from "../../../editor/editor.ts";
import { err, ok, type Result } from "../../../lib/result.ts";
import { describeReadFailure } from "../../../plan/describe.ts";
import { meshesOf } from "../../../plan/meshes-of.ts";
import type { Target } from "../api.ts";
import { asDesigned } from "../as-designed.ts";
import { clientOf } from "../client-of.ts";
import { readPresent } from "../read-present.ts";
import { onTarget, targetLabel } from "../target-label.ts";
import { compareWith } from "./compare-with.ts";
import type { ComparedWith } from "./comparison.ts";

/** Compares the design with what the target holds of its meshes; the error is a sentence for the user. */
export async function compareWithTarget(
  editor: Editor,
  target: Target,
  otherIs: ComparedWith["otherIs"],
): Promise<Result<void, string>> {
  const read = await readPresent(clientOf(target), meshesOf(editor.filled.design), {});
  if (!read.ok) return err(onTarget(target, describeReadFailure(read.error)));
  const other = asDesigned(read.value.design, editor.design);
  compareWith(editor, { title: targetLabel(target), other, otherIs });
  return ok(undefined);
}
