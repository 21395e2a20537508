import { describe, expect, it } from 'vitest';
import { graphFile } from '../delivery/graph-file.ts';
import { buildGraph } from '../graph/build.ts';
import { goodContent, linkFiles, SORE } from '../../tests/fixtures/good-site.ts';
import type { Node } from '../graph/graph.ts';
import { readContent } from '../graph/read.ts';
import { PAGED, SITE_PAGES } from '../model/addresses.ts';
import type { Collection } from '../model/collections.ts';
import { thingId } from './json-ld/terms.ts';
import { Vocabulary } from '../../tests/fixtures/schema-org.ts';
import {
  collectionLd,
  entryLd,
  glossaryPageLd,
  homeLd,
  ldScript,
  referencesLd,
  siteLd,
  type LdGraph,
} from './json-ld.ts';

type Thing = Readonly<Record<string, unknown>>;

const place = { origin: 'https://runner.example', base: '/hip/' };
const options = { place };
const { graph } = buildGraph(readContent(process.cwd()));
const entries = new Map(graph.nodes.map((node) => [node.id, entryLd(graph, node, options)]));
const site = (path: string) => ({ title: `Title of ${path}`, description: `About ${path}`, path });
const pages: readonly LdGraph[] = [
  ...entries.values(),
  ...PAGED.map((collection) => collectionLd(site(`/${collection}/`), graph.all<Collection>(collection), options)),
  ...Object.keys(SITE_PAGES).map((path) => {
    if (path === '/') return homeLd(site(path), options);
    if (path === '/references/') return referencesLd(graph, site(path), options);
    return path === '/glossary/' ? glossaryPageLd(graph, site(path), options) : siteLd(site(path), options);
  }),
];
const objects = pages.flatMap((page) => inside(page['@graph']));
const described = objects.filter((thing) => '@id' in thing && '@type' in thing);
const typeOf = new Map(described.map((thing) => [thing['@id'], thing['@type'] as string]));

describe('JSON-LD', () => {
  it('is JSON that cannot end its script element', () => {
    for (const page of pages) expect(JSON.parse(ldScript(page))).toEqual(page);
    const nasty = siteLd({ ...site('/about/'), title: '</script><script>alert(1)' }, options);
    expect(ldScript(nasty)).not.toContain('<');
    expect(JSON.parse(ldScript(nasty))).toEqual(nasty);
  });

  it('describes every thing once, and refers to nothing that no page describes', () => {
    expect(described.length).toBe(typeOf.size);
    const loose = objects.filter((thing) => '@id' in thing && !typeOf.has(thing['@id']));
    expect(loose).toEqual([]);
  });

  it('has absolute ids under the address of its page', () => {
    for (const [id, page] of entries) {
      const own = page['@graph'] as readonly Thing[];
      const address = id.startsWith('programs/') ? 'program' : id;
      for (const thing of own)
        expect(thing['@id']).toMatch(new RegExp(`^https://runner\\.example/hip/${address}/#\\w+$`));
    }
  });

  it('holds no empty text, list or thing', () => {
    const empty = (value: unknown): boolean =>
      value === '' ||
      value === undefined ||
      value === null ||
      (typeof value === 'object' && Object.values(value).length === 0);
    expect(objects.filter((thing) => Object.values(thing).some(empty))).toEqual([]);
  });

  it('uses no property outside its type, and no value outside its range', () => {
    const vocabulary = new Vocabulary();
    const known = (id: string): string | undefined => typeOf.get(id);
    expect(pages.flatMap((page) => vocabulary.faults(page['@graph'], known))).toEqual([]);
    expect(vocabulary.faults({ '@type': 'MedicalCondition', lastReviewed: '2026-11-25' }, known)).toHaveLength(1);
    expect(vocabulary.faults({ '@type': 'MedicalCondition', riskFactor: { '@type': 'Muscle' } }, known)).toHaveLength(
      1,
    );
    expect(vocabulary.faults({ '@type': 'Disease' }, known)).toHaveLength(1);
  });

  it('gives names, summaries, dates and authors as the entry has them', () => {
    for (const node of graph.nodes) {
      const [page, thing] = (entries.get(node.id)?.['@graph'] ?? []) as readonly Thing[];
      expect(page).toMatchObject({ name: node.title, description: node.summary });
      if (thing) expect(thing['name'] ?? thing['headline']).toBe(node.title);
      if (!('reviewed' in node.data)) continue;
      const { published, updated, reviewed, authors } = node.data;
      expect(page).toMatchObject({ datePublished: published, dateModified: updated, lastReviewed: reviewed });
      const writers = authors.map((author) => thingId(graph.at(author) as Node, place));
      expect(ids(page?.['author'])).toEqual(writers);
      expect(page).not.toHaveProperty('reviewedBy');
    }
  });

  it('leaves to the site what the site says for all of its pages, when asked to be brief', () => {
    const node = graph.get('guides', 'first-days') as Node;
    const [whole] = entryLd(graph, node, { place })['@graph'] as readonly Thing[];
    const [brief] = entryLd(graph, node, { place, brief: true })['@graph'] as readonly Thing[];
    const website = described.find((thing) => thing['@id'] === (brief?.['isPartOf'] as Thing)['@id']);
    const left = Object.entries(whole ?? {}).filter(([property]) => !Object.hasOwn(brief ?? {}, property));
    expect(left).toHaveLength(3);
    for (const [property, value] of left) expect(website?.[property]).toEqual(value);
  });

  it('agrees with the graph as data', () => {
    const byThing = new Map(graph.nodes.map((node) => [thingId(node, place), node.id]));
    const edges = new Set(
      graphFile(graph, place).edges.flatMap(({ from, to, kind }) => [`${from} ${kind} ${to}`, `${to} ${kind} ${from}`]),
    );
    const kinds: Readonly<Record<string, string>> = {
      signOrSymptom: 'presentation',
      riskFactor: 'drivers',
      increasesRiskOf: 'drivers',
      possibleTreatment: 'treatments',
      relatedCondition: 'anatomy',
      differentialDiagnosis: 'mistakenFor',
      mentions: 'introduces',
    };
    let relations = 0;
    for (const [id, page] of entries) {
      const thing = page['@graph'][1] as Thing | undefined;
      for (const [property, value] of Object.entries(thing ?? {})) {
        const kind =
          property === 'associatedAnatomy' ? (id.startsWith('exercises/') ? 'targets' : 'anatomy') : kinds[property];
        if (kind === undefined) continue;
        for (const other of ids(value)) {
          relations += 1;
          expect(edges).toContain(`${id} ${kind} ${byThing.get(other) ?? other}`);
        }
      }
    }
    expect(relations).toBeGreaterThan(300);
  });

  it('keeps apart the days on which a page came out, changed and was read again', () => {
    const [page] = soreHip((file) =>
      file
        .replace('updated: "2026-01-10"', 'updated: "2026-02-02"\nhistory: [{date: "2026-02-02", change: Clearer.}]')
        .replace('reviewed: "2026-01-10"', 'reviewed: "2026-03-03"'),
    );
    expect(page).toMatchObject({ datePublished: '2026-01-10', dateModified: '2026-02-02', lastReviewed: '2026-03-03' });
  });

  it.each(['very-low', 'article'])('leaves out a driver and a treatment whose certainty is %s', (certainty) => {
    const [, sure] = soreHip((file) => file);
    expect(sure).toMatchObject({ riskFactor: {}, possibleTreatment: {} });
    const [, doubtful] = soreHip((file) => file.replaceAll('certainty: low', `certainty: ${certainty}`));
    expect(doubtful).not.toHaveProperty('riskFactor');
    expect(doubtful).not.toHaveProperty('possibleTreatment');
  });

  it('says nothing that the page doubts', () => {
    for (const node of graph.all('conditions')) {
      const thing = entries.get(node.id)?.['@graph'][1] as Thing;
      const risks = ids(thing['riskFactor']);
      for (const { to, data } of graph.out(node, 'drivers')) {
        const sure = /^(?:raises|both-ways)$/.test(data.direction) && !/^(?:very-low|article)$/.test(data.certainty);
        expect(risks.includes(thingId(to, place) ?? ''), `${node.id} ${to.id}`).toBe(sure);
      }
      const treatments = ids(thing['possibleTreatment']);
      for (const { to, data } of graph.out(node, 'treatments')) {
        if (/^(?:unclear|does-not-help|may-harm)$/.test(data.effect))
          expect(treatments).not.toContain(thingId(to, place));
      }
    }
  });
});

/** Page and condition of the small site, with its condition changed. */
function soreHip(change: (file: string) => string): readonly Thing[] {
  const files = goodContent();
  files[SORE] = change(files[SORE] ?? '');
  const small = linkFiles(files);
  expect(small.lines).toEqual([]);
  return entryLd(small.graph, small.graph.get('conditions', 'sore-hip'), options)['@graph'] as readonly Thing[];
}

function inside(value: unknown): Thing[] {
  if (Array.isArray(value)) return value.flatMap(inside);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Thing, ...Object.values(value).flatMap(inside)];
}

/** Ids that a property refers to, itself or through what it describes. */
function ids(value: unknown): string[] {
  return inside(value).flatMap((thing) => (typeof thing['@id'] === 'string' ? thing['@id'] : []));
}
