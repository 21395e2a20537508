/** A text to learn from. */
export interface Example {
  /** Its features, as places in a list of all of them; each once. */
  readonly features: Int32Array;
  /** Heads that are true of it, with how much that counts, above 0 to 1. Of all others it says that they are not. */
  readonly is: ReadonlyMap<number, number>;
  /** Heads of which it says nothing. */
  readonly silent?: ReadonlySet<number>;
}

/** How hard to learn. */
export interface Effort {
  readonly epochs: number;
  /** Step of a weight that never moved. */
  readonly rate: number;
  /** What a weight has to be worth to be more than 0, and how large weights are held back. */
  readonly l1: number;
  readonly l2: number;
  /** How much more a text counts of which a head is true. */
  readonly positive: number;
  readonly seed: number;
}

/** Logistic regressions side by side, all over the same features. */
export interface Trained {
  readonly bias: Float32Array;
  /** Weight of feature f in head h at `f * heads + h`. */
  readonly weights: Float32Array;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Learn heads from examples by FTRL-Proximal (McMahan et al., Ad Click Prediction, KDD 2013), which leaves most weights
 * at 0. A feature's value is 1 over the root of how many features a text has. The same input gives the same weights.
 * @param features how many there are
 * @param heads how many are learned
 */
export function train(examples: readonly Example[], features: number, heads: number, effort: Effort): Trained {
  const { epochs, rate, l1, l2, positive, seed } = effort;
  const sums = new Float32Array(features * heads);
  const squares = new Float32Array(features * heads);
  const weights = new Float32Array(features * heads);
  const bias = new Float32Array(heads);
  const biasSquares = new Float32Array(heads).fill(1);
  const score = new Float32Array(heads);
  const random = randomFrom(seed);
  const order = examples.map((_, at) => at);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
    }
    for (const place of order) {
      const example = examples[place];
      if (!example) continue;
      const value = 1 / Math.sqrt(Math.max(1, example.features.length));
      score.set(bias);
      for (const feature of example.features) {
        const from = feature * heads;
        for (let head = 0; head < heads; head++) score[head] = (score[head] ?? 0) + (weights[from + head] ?? 0) * value;
      }
      // From here on the error of each head: how far its probability is off.
      for (let head = 0; head < heads; head++) {
        const much = example.is.get(head) ?? 0;
        const chance = 1 / (1 + Math.exp(-(score[head] ?? 0)));
        score[head] = example.silent?.has(head) ? 0 : much > 0 ? (chance - 1) * much * positive : chance;
        const error = score[head] ?? 0;
        biasSquares[head] = (biasSquares[head] ?? 0) + error * error;
        bias[head] = (bias[head] ?? 0) - (rate * error) / Math.sqrt(biasSquares[head] ?? 1);
      }
      for (const feature of example.features) {
        const from = feature * heads;
        for (let head = 0; head < heads; head++) {
          const gradient = (score[head] ?? 0) * value;
          // What changes less than this changes nothing, and most heads are sure of most texts.
          if (gradient < 1e-4 && gradient > -1e-4) continue;
          const at = from + head;
          const before = squares[at] ?? 0;
          const after = before + gradient * gradient;
          squares[at] = after;
          const sum = (sums[at] ?? 0) + gradient - ((Math.sqrt(after) - Math.sqrt(before)) / rate) * (weights[at] ?? 0);
          sums[at] = sum;
          weights[at] =
            sum > l1 || sum < -l1 ? -(sum - Math.sign(sum) * l1) / ((0.1 + Math.sqrt(after)) / rate + l2) : 0;
        }
      }
    }
  }
  return { bias, weights };
}
