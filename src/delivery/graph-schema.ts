import { z } from 'astro/zod';
import { LINKED } from '../graph/graph.ts';
import { PROSE, DATA, type Collection } from '../model/collections.ts';
import { certainty, direction, effect, fit, plane } from '../model/terms.ts';

/** Goes up when a field is taken away or changes its meaning. A new field does not raise it. */
export const GRAPH_VERSION = 1;

/** Site address of the schema, without base path. */
export const GRAPH_SCHEMA = '/schemas/graph.json';

const id = z
  .string()
  .regex(new RegExp(`^(?:${[...Object.keys(PROSE), ...Object.keys(DATA)].join('|')})/[a-z0-9]+(?:-[a-z0-9]+)*$`))
  .describe('collection/slug. Never changes once published.');

const node = z.strictObject({
  id,
  collection: z.enum([...Object.keys(PROSE), ...Object.keys(DATA)] as Collection[]),
  title: z.string().min(1),
  summary: z.string().min(1).describe('One plain sentence.'),
  url: z.string().regex(/^\//).describe('Address of the page, under the base path of the site.'),
  updated: z.iso.date().optional().describe('The day of the last change that matters to a reader.'),
});

const edge = z
  .strictObject({
    from: id,
    to: id,
    kind: z.enum(LINKED).describe('What the relation says. It is read from `from` to `to`.'),
    reason: z.string().min(1).optional().describe('What the link teaches, in one or two sentences.'),
    certainty: certainty.optional(),
    effect: effect.optional().describe('treatments: what the treatment does for the condition.'),
    direction: direction.optional(),
    fit: fit.optional().describe('presentation: how the symptom speaks for or against the condition.'),
    role: z.enum(['prime', 'assist']).optional().describe('targets: main work, or helping along.'),
    plane: plane.optional().describe('targets: the plane of motion.'),
    refs: z.array(z.string().min(1)).min(1).optional().describe('Keys of sources: anchors of the references page.'),
  })
  .describe('A relation. `from`, `kind` and `to` together name it; they never change once published.');

/** The graph as data: entries and the relations between them, with ids that never change. */
export const graphSchema = z
  .strictObject({
    $schema: z.url(),
    version: z.literal(GRAPH_VERSION).describe('Goes up when a field is taken away or changes its meaning.'),
    nodes: z.array(node),
    edges: z.array(edge),
  })
  .describe(
    'The knowledge base of Fulcrum: entries, and the relations between them. It describes; it does not diagnose.',
  );
export type GraphFile = Readonly<z.output<typeof graphSchema>>;

/** The schema as JSON Schema, draft 2020-12. @param address where it is published */
export function graphJsonSchema(address: string): object {
  const { $schema, ...rest } = z.toJSONSchema(graphSchema);
  return { $schema, $id: address, title: 'The knowledge base as a graph', ...rest };
}
