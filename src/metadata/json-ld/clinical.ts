import type { SectionId } from '../../model/outline.ts';
import type {
  DDxElement,
  LifestyleModification,
  MedicalCondition,
  MedicalProcedure,
  MedicalRiskFactor,
  MedicalSignOrSymptom,
  MedicalTherapy,
  PhysicalTherapy,
} from 'schema-dts';
import { isIn, type Graph, type Node } from '../../graph/graph.ts';
import { relationsOf, type Relation } from '../../graph/relations.ts';
import type { Certainty } from '../../model/terms.ts';
import type { Treatment } from '../../model/treatment.ts';
import { shownNames } from './page.ts';
import { specialtiesOf } from './specialty.ts';
import { ref, refsTo, some, thingId, type LdOptions } from './terms.ts';

/** Symptoms that others can see. */
const SEEN = new Set(['limping', 'uneven-hips']);

const TREATMENT_TYPE: Readonly<Record<Treatment['care'], TreatmentType>> = {
  'physical-therapy': 'PhysicalTherapy',
  lifestyle: 'LifestyleModification',
  medical: 'MedicalTherapy',
  procedure: 'MedicalProcedure',
};
type TreatmentType = 'PhysicalTherapy' | 'LifestyleModification' | 'MedicalTherapy' | 'MedicalProcedure';

/** The vocabulary has no word for doubt: a link that is very unsure, or only the article's view, is left out. */
const UNSAID: ReadonlySet<Certainty | undefined> = new Set(['very-low', 'article'] as const);

/** A condition: what speaks for it, what may lead to it, what may help, and its look-alikes. */
export function conditionLd(graph: Graph, node: Node<'conditions'>, { place }: LdOptions): MedicalCondition {
  const of = (section: SectionId): readonly Relation[] => relationsOf(graph, node, section);
  const parts = of('parts-of-the-body-involved').filter(
    ({ other }) => (other as Node<'anatomy'>).data.type !== 'concept',
  );
  return {
    '@type': 'MedicalCondition',
    ...named(node, place),
    ...some('associatedAnatomy', refsTo(others(parts), place)),
    ...some('signOrSymptom', refsTo(others(of('how-to-recognise-it').filter(speaksForIt)), place)),
    ...some('riskFactor', refsTo(others(of('why-it-happens').filter(raises)), place)),
    ...some(
      'possibleTreatment',
      refsTo(others(of('what-helps-and-how-sure-that-is').filter(mayHelp)).filter(isTreating), place),
    ),
    ...some(
      'differentialDiagnosis',
      of('what-it-is-mistaken-for').map(({ other }): DDxElement => ({
        '@type': 'DDxElement',
        diagnosis: ref(thingId(other, place) ?? ''),
      })),
    ),
    ...some('relevantSpecialty', specialtiesOf(others(of('who-can-help')))),
  };
}

/** A symptom, or a sign where others can see it. */
export function symptomLd(node: Node<'symptoms'>, { place }: LdOptions): MedicalSignOrSymptom {
  return { '@type': SEEN.has(node.slug) ? 'MedicalSignOrSymptom' : 'MedicalSymptom', ...named(node, place) };
}

/** A driver, with the conditions whose chance it may raise. */
export function driverLd(graph: Graph, node: Node<'drivers'>, { place }: LdOptions): MedicalRiskFactor {
  const raised = relationsOf(graph, node, 'how-it-might-lead-to-hip-pain').filter(raises);
  return {
    '@type': 'MedicalRiskFactor',
    ...named(node, place),
    ...some('increasesRiskOf', refsTo(others(raised), place)),
  };
}

/** A treatment, by what is done. */
export function treatmentLd(
  graph: Graph,
  node: Node<'treatments'>,
  { place }: LdOptions,
): PhysicalTherapy | LifestyleModification | MedicalTherapy | MedicalProcedure {
  return {
    '@type': treatmentType(node),
    ...named(node, place),
    ...some('relevantSpecialty', specialtiesOf(others(relationsOf(graph, node, 'who-gives-it')))),
  };
}

/** Whether a driver is said to raise the chance, and not only by the article. */
export function raises({ direction, certainty }: Relation): boolean {
  return (direction === 'raises' || direction === 'both-ways') && !UNSAID.has(certainty);
}

/** Whether a treatment is said to help, or that it may. */
export function mayHelp({ effect, certainty }: Relation): boolean {
  return (effect === 'helps' || effect === 'may-help') && !UNSAID.has(certainty);
}

function speaksForIt({ fit }: Relation): boolean {
  return fit === 'hallmark' || fit === 'common';
}

/** An assessment finds out; it does not treat. */
function isTreating(node: Node): boolean {
  return isIn(node, 'treatments') && node.data.care !== 'procedure';
}

function treatmentType({ data }: Node<'treatments'>): TreatmentType {
  return TREATMENT_TYPE[data.care];
}

function others(relations: readonly Relation[]): Node[] {
  return relations.map(({ other }) => other);
}

function named(node: Node, place: LdOptions['place']) {
  return {
    '@id': thingId(node, place) ?? '',
    name: node.title,
    ...some('alternateName', shownNames(node)),
  };
}
