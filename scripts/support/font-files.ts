const kern = '@kern-ux/native/dist/fonts';
const arabic = '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic';

/**
 * The fonts of printed things: place among the station's assets → file in node_modules. `fonts` are drawn by the canvas
 * (slips), `document-fonts` go into PDF files.
 */
export const fontFiles: Record<string, string> = {
  'fonts/FiraSans-Regular.woff2': `${kern}/fira-sans/FiraSans-Regular.woff2`,
  'fonts/FiraSans-Bold.woff2': `${kern}/fira-sans/FiraSans-Bold.woff2`,
  'fonts/NotoSansArabic-Regular.woff2': `${arabic}-400-normal.woff2`,
  'fonts/NotoSansArabic-Bold.woff2': `${arabic}-700-normal.woff2`,
  'document-fonts/NotoSans-Regular.woff': `${kern}/noto-sans/NotoSans-Regular.woff`,
  'document-fonts/NotoSans-Bold.woff': `${kern}/noto-sans/NotoSans-Bold.woff`,
  'document-fonts/NotoSansArabic-Regular.woff': `${arabic}-400-normal.woff`,
  'document-fonts/NotoSansArabic-Bold.woff': `${arabic}-700-normal.woff`,
};
