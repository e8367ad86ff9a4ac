import { config } from 'zod';

// zod compiles its parsers with `new Function` where it may; the desk's Content-Security-Policy forbids that, and
// the attempt alone would be reported as a violation. Must run before any schema is made: first import of desk.tsx.
config({ jitless: true });
