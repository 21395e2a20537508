/** A drawn movement: outlines in the order of painting, each at moments from start to end. */
export interface Movement {
  readonly viewBox: string;
  /** When each moment is, 0 to 1. */
  readonly shares: readonly number[];
  /** What stands still has one outline. */
  readonly tracks: readonly { readonly class: string; readonly d: readonly string[] }[];
}

const NUMBER = /-?\d+(?:\.\d+)?/g;

/** An outline between two of the same make. @param part 0 is the first, 1 the second */
export function between(a: string, b: string, part: number): string {
  const ends = b.match(NUMBER) ?? [];
  let at = 0;
  return a.replaceAll(NUMBER, (from, place: number) => {
    const to = Number(ends[at] ?? from);
    at += 1;
    const number = String(Math.round((Number(from) + (to - Number(from)) * part) * 10) / 10);
    // A minus sign had kept it apart from the number before.
    return /\d/.test(a.charAt(place - 1)) && !number.startsWith('-') ? ` ${number}` : number;
  });
}

/** Each outline at a moment. @param share 0 at the start, 1 at the end */
export function outlinesAt({ shares, tracks }: Movement, share: number): string[] {
  const next = Math.max(
    1,
    shares.findIndex((one) => one >= share),
  );
  const [from = 0, to = 1] = [shares[next - 1], shares[next]];
  const part = to === from ? 0 : Math.min(1, Math.max(0, (share - from) / (to - from)));
  return tracks.map(({ d }) => {
    const [a = '', b = ''] = d.length === 1 ? [d[0], d[0]] : [d[next - 1], d[next]];
    return part === 0 || a === b ? a : between(a, b, part);
  });
}
