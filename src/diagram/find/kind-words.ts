import type { Kind } from "../../model/kinds/kind.ts";

/** The words for kinds, as people write them. */
export const KIND_WORDS: Readonly<Record<string, Kind>> = {
  node: "virtualNode",
  service: "virtualService",
  router: "virtualRouter",
  route: "route",
  gateway: "virtualGateway",
  "gateway-route": "gatewayRoute",
  mesh: "mesh",
};

const BY_PLAIN = new Map(Object.entries(KIND_WORDS).map(([word, kind]) => [plain(word), kind]));

/** The kind that a word means: `node`, `virtualNode`, `virtual-node`, `VirtualNode`, `gateway_route`, `nodes`. */
export function kindOfWord(word: string): Kind | undefined {
  const bare = plain(word).replace(/^virtual/, "");
  return BY_PLAIN.get(bare) ?? BY_PLAIN.get(bare.replace(/s$/, ""));
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll(/[-_ ]/g, "");
}
