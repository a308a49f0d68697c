import * as z from 'zod/mini';

// Our policy forbids compiling code, and each try is reported as a violation of it. Schemas try at
// their first reading, which is at loading for some, so this comes before every other import.
z.config({ jitless: true });
