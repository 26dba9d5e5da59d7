import type { Notice } from "../notice.ts";
import type { FormatRead, ReadOptions, RecognisedFile } from "../reader.ts";
import { ConfigurationReading } from "./configuration-reading.ts";
import { Budget } from "./evaluate/budget.ts";
import { filesByFolder } from "./module/module-folder.ts";
import { ModuleInstance } from "./module/module-instance.ts";
import type { ReadContext } from "./module/read-context.ts";
import { readModule } from "./module/read-module.ts";
import { rootModules } from "./module/root-modules.ts";

/**
 * Reads Terraform configurations (`.tf`, `.tf.json`) with their files of values (`.tfvars`). The files of a
 * folder are one module; modules called by a local path are read with their inputs. What cannot be resolved
 * becomes a hole in Terraform's own form: `${var.port}`. Never throws.
 */
export function readTerraformFiles(files: readonly RecognisedFile[], options: ReadOptions): FormatRead {
  const notices: Notice[] = [];
  const modules = new Map(
    [...filesByFolder(files)].map(
      ([folder, own]) => [folder, readModule(folder, own, options.hcl, notices)] as const,
    ),
  );
  const context: ReadContext = { modules, values: options.values ?? {}, budget: new Budget(), notices };
  const reading = new ConfigurationReading(context);
  for (const module of rootModules(modules)) reading.readModule(new ModuleInstance(module, context));
  return reading.finish();
}
