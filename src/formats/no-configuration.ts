/** Folders that nobody wrote, and what operating systems put into archives. */
const LITTER =
  /(^|\/)(\.git|node_modules|\.terraform|__MACOSX)\/|(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/;

/** Prose, programs, pictures and packages: they may speak of App Mesh and configure nothing. */
const NO_CONFIGURATION =
  /\.(md|mdx|rst|adoc|html?|css|scss|svg|go|[cm]?[jt]sx?|py|ipynb|java|kt|scala|cs|rb|php|rs|c|h|cc|cpp|hpp|swift|sh|bash|zsh|ps1|bat|sql|proto|log|map|lock|sum|mod|jar|war|whl|docx|xlsx|pptx|odt|apk|nupkg|png|jpe?g|gif|ico|webp|pdf|woff2?|ttf|eot|mp[34]|wasm|so|dll|exe|class|pyc)$/i;

/** True for the path of a file that holds no configuration, whatever stands in it. */
export function isNoConfiguration(path: string): boolean {
  return LITTER.test(slashed(path)) || NO_CONFIGURATION.test(path);
}

/** A path as most systems write it. */
export function slashed(path: string): string {
  return path.replaceAll("\\", "/");
}
