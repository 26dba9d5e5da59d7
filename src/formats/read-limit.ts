/** A file with more bytes is not read: the largest App Mesh configurations known have a hundredth of it. */
export const FILE_BYTES_LIMIT = 64_000_000;
