import { z } from 'astro/zod';
import { entry } from './entry.ts';
import { plane } from './terms.ts';

/** A part of the body, or a term about how it moves. */
export const anatomy = entry.extend({
  type: z.enum(['muscle', 'muscle-group', 'joint', 'bone', 'band', 'concept']),
  planes: z.array(plane).default([]).describe('Planes of motion in which it mostly works.'),
});
export type Anatomy = z.output<typeof anatomy>;
