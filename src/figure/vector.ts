/** A point or direction: forward, up, right. In body heights. */
export type Vector = readonly [number, number, number];
/** A rotation, by rows. */
export type Rotation = readonly [Vector, Vector, Vector];

const RADIAN = Math.PI / 180;

export const add = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const subtract = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const scale = (a: Vector, by: number): Vector => [a[0] * by, a[1] * by, a[2] * by];
export const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
export const distance = (a: Vector, b: Vector): number => Math.hypot(...subtract(a, b));

/** The direction or point `a`, rotated by `by`. */
export const rotate = (by: Rotation, a: Vector): Vector => [dot(by[0], a), dot(by[1], a), dot(by[2], a)];

/** First `second`, then `first` around it: the product of the two. */
export function compose(first: Rotation, second: Rotation): Rotation {
  // Written out: a drawing asks for it a hundred thousand times.
  const [a, b, c] = second;
  const row = ([x, y, z]: Vector): Vector => [
    x * a[0] + y * b[0] + z * c[0],
    x * a[1] + y * b[1] + z * c[1],
    x * a[2] + y * b[2] + z * c[2],
  ];
  return [row(first[0]), row(first[1]), row(first[2])];
}

/** Around the axis that points forward: up tips to the right. @param degrees */
export function aroundForward(degrees: number): Rotation {
  const [c, s] = [Math.cos(degrees * RADIAN), Math.sin(degrees * RADIAN)];
  return [
    [1, 0, 0],
    [0, c, -s],
    [0, s, c],
  ];
}

/** Around the axis that points up: forward turns to the left. @param degrees */
export function aroundUp(degrees: number): Rotation {
  const [c, s] = [Math.cos(degrees * RADIAN), Math.sin(degrees * RADIAN)];
  return [
    [c, 0, s],
    [0, 1, 0],
    [-s, 0, c],
  ];
}

/** Around the axis that points right: forward turns up. @param degrees */
export function aroundRight(degrees: number): Rotation {
  const [c, s] = [Math.cos(degrees * RADIAN), Math.sin(degrees * RADIAN)];
  return [
    [c, -s, 0],
    [s, c, 0],
    [0, 0, 1],
  ];
}
