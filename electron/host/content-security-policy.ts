/** 'wasm-unsafe-eval' and the worker source are for the face models of the photo control. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob: mediastream:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The same for a page that has a style sheet with its fonts, and a program, within it; the two are known by their hashes. */
export const policyWithin = ({ style, script }: { style: string; script: string }) =>
  contentSecurityPolicy
    .replace("style-src 'self'", `style-src 'self' ${style}`)
    .replace("script-src 'self'", `script-src 'self' ${script}`)
    .replace("font-src 'self'", "font-src 'self' data:");
