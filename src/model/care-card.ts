import type { HelpLevel } from './terms.ts';

/** Content standards, section 5: hidden words that open a care card's heading, and the heading; the most pressing first. */
export const CARE_CARD: Readonly<Record<HelpLevel, { readonly opens: string; readonly heading: string }>> = {
  emergency: {
    opens: 'Emergency:',
    heading: 'Call your emergency number or go to an emergency department now if you:',
  },
  urgent: { opens: 'Urgent:', heading: 'Stop running and get medical advice today if you:' },
  soon: { opens: 'See someone soon:', heading: 'See a doctor or physiotherapist if you:' },
};
