/** An example that comes with Meshwright. */
export interface Example {
  readonly name: string;
  readonly summary: string;
  /** The text of its `.mesh.json`, loaded when asked for. */
  readonly load: () => Promise<string>;
}

const FILES = import.meta.glob<string>("../../../../examples/*.mesh.json", {
  query: "?raw",
  import: "default",
});

const SUMMARIES: Readonly<Record<string, string>> = {
  simpleapp: "Two virtual nodes: serviceA calls serviceB.",
  shop: "A shop with all seven kinds of resource: gateway, routers, weighted routes, TLS.",
};

/** The examples, the smallest first. */
export const EXAMPLES: readonly Example[] = Object.entries(FILES)
  .map(([path, load]) => {
    const name = path.replace(/^.*\//, "").replace(/\.mesh\.json$/, "");
    return { name, summary: SUMMARIES[name] ?? "", load };
  })
  .sort((a, b) => rank(a.name) - rank(b.name) || (a.name < b.name ? -1 : 1));

function rank(name: string): number {
  const place = Object.keys(SUMMARIES).indexOf(name);
  return place < 0 ? Number.POSITIVE_INFINITY : place;
}
