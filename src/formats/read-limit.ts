/** A file with more bytes is not read: the largest App Mesh configurations known have a hundredth of it. */
export const FILE_BYTES_LIMIT = 64_000_000;

/**
 * A single YAML document or HCL block that is longer is not read: their trees take up to seventy times the
 * memory of the text. CloudFormation takes templates of up to 1 MB, Kubernetes objects of up to 1.5 MB.
 */
export const PART_LIMIT = 8_000_000;
