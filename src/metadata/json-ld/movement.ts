import type {
  AnatomicalStructure,
  Bone,
  DefinedTermSet,
  ExercisePlan,
  Joint,
  Muscle,
  Nerve,
  Occupation,
  QuantitativeValue,
} from 'schema-dts';
import { figureAddress } from '../../figure/exercise.ts';
import type { Graph, Node } from '../../graph/graph.ts';
import { relationsOf } from '../../graph/relations.ts';
import { addressOf } from '../../model/addresses.ts';
import type { ProgramSet, Session } from '../../model/program.ts';
import { absolute, type Place } from '../site.ts';
import { shownNames, termId } from './page.ts';
import { idOn, ref, refsTo, some, thingId, type LdOptions } from './terms.ts';

/** Kinds of exercise that the vocabulary knows. */
const CATEGORY = {
  mobility: 'https://schema.org/Flexibility',
  strength: 'https://schema.org/StrengthTraining',
} as const;

/** Parts of the body that are more exactly named than "structure". A group of muscles is no single muscle. */
const PART = { muscle: 'Muscle', joint: 'Joint', bone: 'Bone', nerve: 'Nerve' } as const;

/** An exercise: what it trains, and its dose from the first to the later one. */
export function exerciseLd(graph: Graph, node: Node<'exercises'>, { place }: LdOptions): ExercisePlan {
  const { kind, dose } = node.data;
  const parts = relationsOf(graph, node, 'what-it-trains').map(({ other }) => other);
  return {
    '@type': 'ExercisePlan',
    ...named(node, place),
    exerciseType: kind,
    ...(kind in CATEGORY ? { category: CATEGORY[kind as keyof typeof CATEGORY] } : {}),
    ...some('repetitions', range(dose.starting.reps, dose.steady.reps)),
    ...some(
      'activityFrequency',
      range(dose.starting.daysPerWeek, dose.steady.daysPerWeek, { unitText: 'days a week' }),
    ),
    ...some('restPeriods', range(dose.starting.restSeconds, dose.steady.restSeconds, { unitCode: 'SEC' })),
    ...some('associatedAnatomy', refsTo(parts.filter(isPart), place)),
    image: absolute(figureAddress(node.slug), place),
  };
}

/** The program: phases, their sessions, and the exercises of each. */
export function programLd(graph: Graph, node: Node<'programs'>, { place }: LdOptions): ExercisePlan {
  const article = graph.at(node.data.article);
  const at = (anchor: string): string => idOn(addressOf(node.id), anchor, place);
  const plan = ({ id, title, sets }: Session): ExercisePlan => ({
    '@type': 'ExercisePlan',
    '@id': at(id),
    name: title,
    ...some('hasPart', exercisesOf(graph, sets, place)),
  });
  return {
    '@type': 'ExercisePlan',
    ...named(node, place),
    isPartOf: ref(idOn(addressOf(`series/${article.data.series.id}`), 'series', place)),
    hasPart: [
      ...node.data.phases.map(({ id, title, aim, weeks, week, sessions }): ExercisePlan => ({
        '@type': 'ExercisePlan',
        '@id': at(id),
        name: title,
        description: aim,
        activityDuration: `P${weeks}W`,
        activityFrequency: { '@type': 'QuantitativeValue', value: week.length, unitText: 'sessions a week' },
        hasPart: sessions.map(plan),
      })),
      ...node.data.maintenance.sessions.map(plan),
    ],
  };
}

/** A part of the body with the conditions that involve it; a set of terms where it is about how the body moves. */
export function anatomyLd(
  graph: Graph,
  node: Node<'anatomy'>,
  { place }: LdOptions,
): AnatomicalStructure | Muscle | Joint | Bone | Nerve | DefinedTermSet {
  const { type } = node.data;
  if (type === 'concept') {
    const terms = graph.glossary.filter(({ owner }) => owner === node.id);
    return {
      '@type': 'DefinedTermSet',
      ...named(node, place),
      ...some(
        'hasDefinedTerm',
        terms.map(({ slug }) => ref(termId(slug, place))),
      ),
    };
  }
  return {
    '@type': type in PART ? PART[type as keyof typeof PART] : 'AnatomicalStructure',
    ...named(node, place),
    ...some(
      'relatedCondition',
      refsTo(
        relationsOf(graph, node, 'what-goes-wrong-there').map(({ other }) => other),
        place,
      ),
    ),
  };
}

/** A profession. What it asks and does stands in the page's text. */
export function professionalLd(node: Node<'professionals'>, { place }: LdOptions): Occupation {
  return { '@type': 'Occupation', ...named(node, place) };
}

function exercisesOf(graph: Graph, sets: readonly ProgramSet[], place: Place) {
  return refsTo(
    sets.map(({ exercise }) => graph.at(exercise) as Node),
    place,
  );
}

function isPart(node: Node): boolean {
  return (node as Node<'anatomy'>).data.type !== 'concept';
}

function range(
  first: number | undefined,
  later: number | undefined,
  unit: { readonly unitText?: string; readonly unitCode?: string } = {},
): QuantitativeValue[] {
  const known = [first, later].filter((value) => value !== undefined);
  if (known.length === 0) return [];
  const [least, most] = [Math.min(...known), Math.max(...known)];
  return [
    {
      '@type': 'QuantitativeValue',
      ...(least === most ? { value: least } : { minValue: least, maxValue: most }),
      ...unit,
    },
  ];
}

function named(node: Node, place: Place) {
  return { '@id': thingId(node, place) ?? '', name: node.title, ...some('alternateName', shownNames(node)) };
}
