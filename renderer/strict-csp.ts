import { config } from 'zod';

// zod compiles its parsers with `new Function` where it may; our Content-Security-Policy forbids that, and the
// attempt alone would be reported as a violation. Must run before any schema is made: first import of main.tsx.
config({ jitless: true });
