/** The last part of a path: `deploy/shop.yaml` is `shop.yaml`. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
