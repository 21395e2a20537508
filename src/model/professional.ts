import { z } from 'astro/zod';
import { entry } from './entry.ts';

/** Someone who can help. What they give is written on the treatments (`providers`). */
export const professional = entry.extend({});
export type Professional = z.output<typeof professional>;
