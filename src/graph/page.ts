import type { RootContent } from 'mdast';
import { sections as bodySections, type Body } from '../markdown/parse.ts';
import { OUTLINE } from '../model/outline.ts';
import { PAIN_RULE } from '../model/pain-rule.ts';
import { CITATION, citationKeys, helpLevel, type HelpLevel } from '../model/terms.ts';
import { dangerGroup, type DangerSign } from '../model/danger-sign.ts';
import { PROSE, type ProseCollection } from '../model/collections.ts';
import { isIn, type Graph, type Node } from './graph.ts';
import { relationsOf, type Relation } from './relations.ts';
import { visit } from 'unist-util-visit';

/** A section of an entry's page: the editor's text, what the graph adds, or both. */
export interface PageSection {
  /** Its anchor; `''` for text before the first heading. */
  readonly id: string;
  readonly heading: string;
  readonly body: readonly RootContent[];
  readonly relations: readonly Relation[];
}

/** Sections of the outline that a page fills from the entry's own fields, with the fields that fill them. */
const FROM_FIELDS: Readonly<Partial<Record<string, readonly string[]>>> = {
  'conditions running-with-it': ['running'],
  'symptoms questions-that-tell-them-apart': ['questions'],
  'exercises how-to-do-it': ['steps'],
  'exercises how-much': ['dose'],
};

/**
 * The sections of an entry's page, in the order of its outline. Headings of the editor's own stay
 * behind the section that they follow; sections with nothing in them are left out.
 */
export function pageSections(graph: Graph, node: Node): PageSection[] {
  const outline = OUTLINE[node.collection as ProseCollection];
  const written = new Map<string, PageSection[]>();
  const known = new Set(outline.map((section) => section.id));
  let anchor = '';
  for (const part of bodySections(node.body.tree)) {
    if (known.has(part.id)) anchor = part.id;
    const list = written.get(anchor) ?? [];
    list.push({ id: part.id, heading: part.heading, body: part.children, relations: [] });
    written.set(anchor, list);
  }
  const page = [...(written.get('') ?? [])];
  for (const { id, heading } of outline) {
    const [own, ...following] = written.get(id) ?? [];
    const relations = relationsOf(graph, node, id);
    const body = own?.body ?? [];
    if (body.length > 0 || relations.length > 0 || isFilled(graph, node, id)) {
      page.push({ id, heading, body, relations });
    }
    page.push(...following);
  }
  return page;
}

function isFilled(graph: Graph, node: Node, section: string): boolean {
  if (section === 'when-to-see-someone') return careCards(graph, node).some((card) => card.level === 'soon');
  const fields = FROM_FIELDS[`${node.collection} ${section}`] ?? [];
  return fields.some((field) => {
    const value = (node.data as Record<string, unknown>)[field];
    return Array.isArray(value) ? value.length > 0 : value !== undefined;
  });
}

/** A care card: one level, its signs. */
export interface CareCard {
  readonly level: HelpLevel;
  readonly signs: readonly DangerSign[];
}

/** The care cards that an entry's `warnings` make, most pressing first; no card without a sign. */
export function careCards(graph: Graph, node: Node): CareCard[] {
  const slugs = ((node.data as { warnings?: readonly string[] }).warnings ?? []).slice();
  return cardsOf(slugs.flatMap((slug) => graph.dangerSigns.get(slug) ?? []));
}

/** Every danger sign by level, and within a level in the order of the help guide's groups. */
export function allCards(graph: Graph): CareCard[] {
  const order = dangerGroup.options;
  return cardsOf([...graph.dangerSigns.values()].sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group)));
}

/** Danger signs by level, most pressing first. */
export function cardsOf(signs: readonly DangerSign[]): CareCard[] {
  return helpLevel.options
    .map((level) => ({ level, signs: signs.filter((sign) => sign.level === level) }))
    .filter((card) => card.signs.length > 0);
}

/** Every anchor of an entry's page, for links from other pages. */
export function anchorsOf(graph: Graph, node: Node): Set<string> {
  const anchors = new Set(node.body.headings.map((heading) => heading.id));
  for (const element of node.body.elements) {
    if (element.name === 'Passage') anchors.add(element.attributes['id'] ?? '');
  }
  if (node.collection in PROSE) {
    for (const section of pageSections(graph, node)) anchors.add(section.id);
  }
  anchors.add('sources');
  return anchors;
}

/**
 * The sources of an entry's page, numbered by where the reader meets them.
 * @returns keys of references, the first one is note 1
 */
export function citedKeys(graph: Graph, node: Node): string[] {
  const keys = new Set<string>();
  const add = (refs: readonly string[]): void => {
    refs.forEach((ref) => keys.add(ref));
  };
  if (isIn(node, 'programs')) return [...new Set([...PAIN_RULE.refs, ...ownKeys(node)])];
  if (!(node.collection in PROSE)) return [];
  if (isIn(node, 'conditions'))
    Object.values(node.data.atAGlance).forEach((item) => {
      add(item.refs);
    });
  for (const section of pageSections(graph, node)) {
    add(keysIn(section.body));
    if (containsElement(section.body, 'PainRule')) add(PAIN_RULE.refs);
    if (containsElement(section.body, 'DangerSigns')) {
      allCards(graph).forEach((card) => {
        card.signs.forEach((sign) => {
          add(sign.refs);
        });
      });
    }
    section.relations.forEach((relation) => {
      add(relation.refs);
    });
    if (isIn(node, 'conditions') && section.id === 'running-with-it') {
      add(node.data.running.refs);
      if (node.data.running.rule === 'pain-rule') add(PAIN_RULE.refs);
    }
    if (isIn(node, 'exercises') && section.id === 'how-much') add(node.data.passTest.refs);
  }
  return [...keys];
}

/** Keys that an entry itself cites, in its text or its fields: what "cited by" lists. */
export function ownKeys(node: { readonly body: Body; readonly data: unknown }): Set<string> {
  const keys = new Set(node.body.citations.flatMap((citation) => citation.keys));
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) {
        if (name === 'refs') (inner as readonly string[]).forEach((ref) => keys.add(ref));
        else walk(inner);
      }
    }
  };
  walk(node.data);
  return keys;
}

function keysIn(children: readonly RootContent[]): string[] {
  const keys: string[] = [];
  visit({ type: 'root', children: [...children] }, 'text', (node) => {
    for (const match of node.value.matchAll(CITATION)) keys.push(...citationKeys(match.groups?.['keys'] ?? ''));
  });
  return keys;
}

function containsElement(children: readonly RootContent[], name: string): boolean {
  let found = false;
  visit({ type: 'root', children: [...children] }, 'mdxJsxFlowElement', (node) => {
    found ||= node.name === name;
  });
  return found;
}
