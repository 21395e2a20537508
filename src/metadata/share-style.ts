/** The site's colours as a renderer knows them that has neither `oklch()` nor custom properties. */
export interface ShareStyle {
  /** Colours of the light theme by name, without dashes: `paper`, `ink`. */
  readonly colours: Readonly<Record<string, string>>;
  /** The drawings' style as plain rules. */
  readonly drawings: string;
}

/**
 * The site's style for share images.
 * @param tokens the site's tokens, of which the light theme's colours are taken
 * @param drawings the styles of drawings, by what stands before each of their selectors
 */
export function shareStyle(tokens: string, drawings: Readonly<Record<string, string>>): ShareStyle {
  const light = tokens.replaceAll(/@media[^@]*/g, '');
  const colours: Record<string, string> = {};
  for (const [, name = '', l, c, h] of light.matchAll(/--([\w-]+):\s*oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/g))
    colours[name] = hexOf(Number(l), Number(c), Number(h));
  const rules = Object.entries(drawings).flatMap(([scope, css]) =>
    [...css.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => {
      const plain = body
        .replaceAll(/var\(--([\w-]+)\)/g, (_, name: string) => colours[name] ?? '#000')
        .replaceAll(/color-mix\(in srgb,(#\w+) (\d+)%,(#\w+)\)/g, (_, one: string, share: string, other: string) =>
          mixed(one, Number(share) / 100, other),
        );
      return `${selectorsIn(selector.trim(), scope)}{${plain.replaceAll(/\s+/g, ' ').trim()}}`;
    }),
  );
  return { colours, drawings: rules.join('') };
}

/** `.fig :is(.a, .b)` as `.fig .a,.fig .b`, and each of `.a,.b` behind what stands before it. */
function selectorsIn(selector: string, scope: string): string {
  const [whole, inner = ''] = /:is\(([^)]+)\)/.exec(selector) ?? [];
  const all =
    whole === undefined ? selector.split(',') : inner.split(',').map((one) => selector.replace(whole, one.trim()));
  return all.map((one) => scope + one.trim()).join(',');
}

/** Two colours as `#rrggbb`, mixed. @param share of the first, 0 to 1 */
function mixed(one: string, share: number, other: string): string {
  return `#${[1, 3, 5]
    .map((at) => [one, other].map((colour) => parseInt(colour.slice(at, at + 2), 16)) as [number, number])
    .map(([a, b]) =>
      Math.round(a * share + b * (1 - share))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** An `oklch()` colour as `#rrggbb`; what sRGB cannot show is clipped. */
export function hexOf(lightness: number, chroma: number, hue: number): string {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return `#${linear
    .map((value) => (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055))
    .map((value) => Math.round(Math.min(1, Math.max(0, value)) * 255))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`;
}
