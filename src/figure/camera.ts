import type { Figure } from '../model/figure.ts';
import { dot, type Vector } from './vector.ts';

/** A point of the picture: across, down, and how near it is (greater is nearer). */
export type Seen = readonly [number, number, number];

/** From a point in space to the picture. */
export type Look = (at: Vector) => Seen;

/** Picture units to a body height. */
export const UNITS = 320;

/**
 * A parallel projection: no vanishing point, so that lengths can be compared.
 * @param view where one looks from, in degrees
 * @returns a function from space (body heights) to the picture (units, down is positive)
 */
export function camera(view: Figure['view']): Look {
  const [turn, tilt] = [(view.turn * Math.PI) / 180, (view.tilt * Math.PI) / 180];
  const towards: Vector = [Math.cos(turn) * Math.cos(tilt), Math.sin(tilt), Math.sin(turn) * Math.cos(tilt)];
  const right: Vector = [Math.sin(turn), 0, -Math.cos(turn)];
  const up: Vector = [-Math.cos(turn) * Math.sin(tilt), Math.cos(tilt), -Math.sin(turn) * Math.sin(tilt)];
  return (at) => [dot(at, right) * UNITS, -dot(at, up) * UNITS, dot(at, towards)];
}
