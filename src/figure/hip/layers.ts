import type { View } from './bones.ts';
import { namesOf, type Shown } from './picture.ts';
import type { Layer } from './soft.ts';

/** The hip in layers, from the skin inwards. */
export const LAYERS: readonly Layer[] = ['skin', 'muscle', 'nerve', 'bone'];
export const LAYER_NAME: Readonly<Record<Layer, string>> = {
  skin: 'Skin',
  muscle: 'Muscles',
  nerve: 'Deep',
  bone: 'Bones',
};
export const VIEW_NAMES: readonly { readonly view: View; readonly name: string; readonly from: string }[] = [
  { view: 'front', name: 'Front', from: 'the front' },
  { view: 'side', name: 'Side', from: 'the right' },
  { view: 'back', name: 'Back', from: 'behind' },
];
const SHOWS: Readonly<Record<Layer, string>> = {
  skin: 'The outline of the body, with the points of bone that can be felt',
  muscle: 'The muscles under the skin',
  nerve: 'The muscles beneath those',
  bone: 'The bones, with the labrum on the rim of the socket',
};

/** One layer from one side. The words say what is drawn and all names in it. */
export function layerPicture(view: View, layer: Layer): Shown & { readonly title: string; readonly words: string } {
  const named = namesOf(view, layer);
  const nerve = named.includes('Sciatic nerve');
  const from = VIEW_NAMES.find((one) => one.view === view)?.from ?? '';
  return {
    view,
    layer,
    top: -60,
    height: 420,
    named,
    title: `The hip from ${from}: ${layer === 'nerve' ? `deep muscles${nerve ? ' and nerve' : ''}` : LAYER_NAME[layer].toLowerCase()}`,
    words: `${SHOWS[layer]}${nerve ? ', and the sciatic nerve' : ''}, seen from ${from}. Named: ${named.join(', ')}.`,
  };
}
