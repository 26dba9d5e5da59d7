/** Words whose capitals are not those of a sentence. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ["acm", "ACM"],
  ["arn", "ARN"],
  ["arns", "ARNs"],
  ["aws", "AWS"],
  ["dns", "DNS"],
  ["grpc", "gRPC"],
  ["http", "HTTP"],
  ["http2", "HTTP/2"],
  ["ip", "IP"],
  ["json", "JSON"],
  ["sds", "SDS"],
  ["tcp", "TCP"],
  ["tls", "TLS"],
]);

/** A member of the API in words, as a label: `certificateAuthorityArns` is `Certificate authority ARNs`. */
export function memberWords(member: string): string {
  const words = member
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .split(/[\s_-]+/)
    .map((word) => SPELLINGS.get(word.toLowerCase()) ?? word.toLowerCase())
    .join(" ")
    .replace("AWS cloud map", "AWS Cloud Map");
  return words.startsWith("gRPC") ? words : words.charAt(0).toUpperCase() + words.slice(1);
}
