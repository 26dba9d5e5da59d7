import interCyrillic400 from "@fontsource/inter/files/inter-cyrillic-400-normal.woff?url";
import interCyrillic500 from "@fontsource/inter/files/inter-cyrillic-500-normal.woff?url";
import interCyrillic600 from "@fontsource/inter/files/inter-cyrillic-600-normal.woff?url";
import interGreek400 from "@fontsource/inter/files/inter-greek-400-normal.woff?url";
import interGreek500 from "@fontsource/inter/files/inter-greek-500-normal.woff?url";
import interGreek600 from "@fontsource/inter/files/inter-greek-600-normal.woff?url";
import interLatin400 from "@fontsource/inter/files/inter-latin-400-normal.woff?url";
import interLatin500 from "@fontsource/inter/files/inter-latin-500-normal.woff?url";
import interLatin600 from "@fontsource/inter/files/inter-latin-600-normal.woff?url";
import interLatinExt400 from "@fontsource/inter/files/inter-latin-ext-400-normal.woff?url";
import interLatinExt500 from "@fontsource/inter/files/inter-latin-ext-500-normal.woff?url";
import interLatinExt600 from "@fontsource/inter/files/inter-latin-ext-600-normal.woff?url";
import jetbrainsMonoCyrillic400 from "@fontsource/jetbrains-mono/files/jetbrains-mono-cyrillic-400-normal.woff?url";
import jetbrainsMonoCyrillic500 from "@fontsource/jetbrains-mono/files/jetbrains-mono-cyrillic-500-normal.woff?url";
import jetbrainsMonoCyrillic600 from "@fontsource/jetbrains-mono/files/jetbrains-mono-cyrillic-600-normal.woff?url";
import jetbrainsMonoGreek400 from "@fontsource/jetbrains-mono/files/jetbrains-mono-greek-400-normal.woff?url";
import jetbrainsMonoGreek500 from "@fontsource/jetbrains-mono/files/jetbrains-mono-greek-500-normal.woff?url";
import jetbrainsMonoGreek600 from "@fontsource/jetbrains-mono/files/jetbrains-mono-greek-600-normal.woff?url";
import jetbrainsMonoLatin400 from "@fontsource/jetbrains-mono/files/jetbrains-mono-latin-400-normal.woff?url";
import jetbrainsMonoLatin500 from "@fontsource/jetbrains-mono/files/jetbrains-mono-latin-500-normal.woff?url";
import jetbrainsMonoLatin600 from "@fontsource/jetbrains-mono/files/jetbrains-mono-latin-600-normal.woff?url";
import jetbrainsMonoLatinExt400 from "@fontsource/jetbrains-mono/files/jetbrains-mono-latin-ext-400-normal.woff?url";
import jetbrainsMonoLatinExt500 from "@fontsource/jetbrains-mono/files/jetbrains-mono-latin-ext-500-normal.woff?url";
import jetbrainsMonoLatinExt600 from "@fontsource/jetbrains-mono/files/jetbrains-mono-latin-ext-600-normal.woff?url";

/** Where the faces that pictures are drawn by lie on our server, by the name of their file. */
export const FONT_URLS: Readonly<Record<string, string>> = {
  "inter-latin-400-normal.woff": interLatin400,
  "inter-latin-500-normal.woff": interLatin500,
  "inter-latin-600-normal.woff": interLatin600,
  "inter-latin-ext-400-normal.woff": interLatinExt400,
  "inter-latin-ext-500-normal.woff": interLatinExt500,
  "inter-latin-ext-600-normal.woff": interLatinExt600,
  "inter-greek-400-normal.woff": interGreek400,
  "inter-greek-500-normal.woff": interGreek500,
  "inter-greek-600-normal.woff": interGreek600,
  "inter-cyrillic-400-normal.woff": interCyrillic400,
  "inter-cyrillic-500-normal.woff": interCyrillic500,
  "inter-cyrillic-600-normal.woff": interCyrillic600,
  "jetbrains-mono-latin-400-normal.woff": jetbrainsMonoLatin400,
  "jetbrains-mono-latin-500-normal.woff": jetbrainsMonoLatin500,
  "jetbrains-mono-latin-600-normal.woff": jetbrainsMonoLatin600,
  "jetbrains-mono-latin-ext-400-normal.woff": jetbrainsMonoLatinExt400,
  "jetbrains-mono-latin-ext-500-normal.woff": jetbrainsMonoLatinExt500,
  "jetbrains-mono-latin-ext-600-normal.woff": jetbrainsMonoLatinExt600,
  "jetbrains-mono-greek-400-normal.woff": jetbrainsMonoGreek400,
  "jetbrains-mono-greek-500-normal.woff": jetbrainsMonoGreek500,
  "jetbrains-mono-greek-600-normal.woff": jetbrainsMonoGreek600,
  "jetbrains-mono-cyrillic-400-normal.woff": jetbrainsMonoCyrillic400,
  "jetbrains-mono-cyrillic-500-normal.woff": jetbrainsMonoCyrillic500,
  "jetbrains-mono-cyrillic-600-normal.woff": jetbrainsMonoCyrillic600,
};
