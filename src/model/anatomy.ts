import { z } from 'astro/zod';
import { entry, offersLoad } from './entry.ts';
import { plane, slug, type To } from './terms.ts';

/** A part of the body, or a term about how it moves. */
export const anatomy = (to: To) =>
  entry(to).extend({
    offersLoad,
    type: z.enum(['muscle', 'muscle-group', 'joint', 'bone', 'band', 'nerve', 'concept']),
    planes: z.array(plane).default([]).describe('Planes of motion in which it mostly works.'),
    warnings: z.array(slug).default([]).describe('Signs of content/danger-signs.yaml that matter here.'),
  });
export type Anatomy = z.output<ReturnType<typeof anatomy>>;
