/**
 * What a built page may do: run and fetch its own files, and nothing else. First in the head of every built page, and sent as
 * a header by `npm run serve`, since a policy in the page does not bind workers.
 */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "frame-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types app',
].join('; ');
