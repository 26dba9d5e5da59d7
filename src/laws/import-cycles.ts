/**
 * The groups of files that import each other in a circle, each as a sorted list; sorted by their first file.
 * `imports` gives the files that a file imports. (Tarjan's strongly connected components, without recursion.)
 */
export function importCycles(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const cycles: string[][] = [];

  const enter = (file: string): void => {
    order.set(file, order.size);
    low.set(file, order.size - 1);
    open.push(file);
    isOpen.add(file);
  };
  const lower = (file: string, to: number | undefined): void => {
    low.set(file, Math.min(low.get(file) ?? 0, to ?? 0));
  };
  const close = (file: string): void => {
    if (low.get(file) !== order.get(file)) return;
    const group = open.splice(open.indexOf(file));
    for (const member of group) isOpen.delete(member);
    if (group.length > 1 || imports.get(file)?.includes(file)) cycles.push(group.sort());
  };

  for (const root of [...imports.keys()].sort()) {
    if (order.has(root)) continue;
    enter(root);
    const path = [{ file: root, next: 0 }];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const target = imports.get(top.file)?.[top.next++];
      if (target === undefined) {
        path.pop();
        close(top.file);
        const caller = path.at(-1);
        if (caller !== undefined) lower(caller.file, low.get(top.file));
      } else if (!order.has(target)) {
        enter(target);
        path.push({ file: target, next: 0 });
      } else if (isOpen.has(target)) lower(top.file, order.get(target));
    }
  }
  return cycles.sort((a, b) => ((a[0] ?? "") < (b[0] ?? "") ? -1 : 1));
}
