import { z } from 'astro/zod';
import { entry } from './entry.ts';
import type { To } from './terms.ts';

/** Someone who can help. What they give is written on the treatments (`providers`). */
export const professional = (to: To) => entry(to).extend({});
export type Professional = z.output<ReturnType<typeof professional>>;
