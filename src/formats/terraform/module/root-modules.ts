import { joinFolders } from "./module-folder.ts";
import { localSource, type TerraformModule } from "./terraform-module.ts";

/** The modules that no other one calls; all of them where each is called by some other. */
export function rootModules(modules: ReadonlyMap<string, TerraformModule>): TerraformModule[] {
  const called = new Set<string>();
  for (const { folder, calls } of modules.values()) {
    for (const { block } of calls.values()) {
      const source = localSource(block);
      const target = source === undefined ? folder : joinFolders(folder, source);
      if (target !== folder) called.add(target);
    }
  }
  const all = [...modules.values()];
  const roots = all.filter(({ folder }) => !called.has(folder));
  return roots.length === 0 ? all : roots;
}
