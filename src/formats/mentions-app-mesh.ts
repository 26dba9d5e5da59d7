import { byteWordFinder } from "./byte-words.ts";

/**
 * The words that files with App Mesh resources hold. `appmesh` is in CloudFormation, AWS Config, Terraform and
 * the Kubernetes API; the others are members of which at least one is in any spec or input of the API that says
 * something. The signs after `portmapping` tell it from the `portMappings` of ECS.
 */
const holdsWord = byteWordFinder([
  "appmesh",
  "egressfilter",
  "gatewayroute",
  "meshname",
  'portmapping"',
  "portmapping:",
  "servicediscovery",
  "virtualgateway",
  "virtualnode",
  "virtualrouter",
  "virtualservice",
  "weightedtarget",
]);

/**
 * True where a file speaks of App Mesh: one of its words is in the bytes, in upper or lower case. One pass that
 * skips most bytes and decodes nothing; UTF-16 is known by its byte order mark. Whether the file can be read
 * is another question.
 */
export function mentionsAppMesh(bytes: Uint8Array): boolean {
  const low = bytes[0] === 0xff && bytes[1] === 0xfe ? 0 : bytes[0] === 0xfe && bytes[1] === 0xff ? 1 : -1;
  return holdsWord(low < 0 ? bytes : bytes.filter((_, i) => i % 2 === low));
}
