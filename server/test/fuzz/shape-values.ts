import type { $ZodType } from 'zod/v4/core';
import { toJSONSchema } from 'zod/v4/core';

/** What one shape says of itself, as far as making values for it needs. */
export interface Shape {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
}

export type Random = () => number;
/** A value this record has for a field of this name, if any. */
export type Known = (name: string) => unknown;

const read = new WeakMap<$ZodType, Shape>();

export function shapeOf(type: $ZodType): Shape {
  const known = read.get(type) ?? (toJSONSchema(type, { io: 'input', unrepresentable: 'any' }) as Shape);
  read.set(type, known);
  return known;
}

export function pick<T>(random: Random, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)] as T;
}

/** A value as the shape asks for it, so that one hostile part is met as late as possible. */
export function plausible(shape: Shape, random: Random, known: Known, name = ''): unknown {
  const own = known(name);
  if (own !== undefined) return own;
  const choices = shape.anyOf ?? shape.oneOf;
  if (choices !== undefined) return plausible(pick(random, choices), random, known, name);
  if (shape.const !== undefined) return shape.const;
  if (shape.enum !== undefined) return pick(random, shape.enum);
  switch (Array.isArray(shape.type) ? pick(random, shape.type) : shape.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(shape.properties ?? {})
          .filter(([field]) => shape.required?.includes(field) || random() < 0.5)
          .map(([field, part]) => [field, plausible(part, random, known, field)]),
      );
    case 'array': {
      const length = (shape.minItems ?? 0) + (random() < 0.5 ? 1 : 0);
      return Array.from({ length }, () => plausible(shape.items ?? {}, random, known, name));
    }
    case 'string':
      return plausibleText(shape, random);
    case 'integer':
    case 'number':
      return plausibleNumber(shape, random);
    case 'boolean':
      return random() < 0.5;
    default:
      return null;
  }
}

const hex = (random: Random, digits: number) =>
  Array.from({ length: digits }, () => Math.floor(random() * 16).toString(16)).join('');

function plausibleText({ format, pattern, minLength = 0, maxLength = 40 }: Shape, random: Random): string {
  if (format === 'uuid') {
    return `01890000-${hex(random, 4)}-7${hex(random, 3)}-8${hex(random, 3)}-${hex(random, 12)}`;
  }
  if (format === 'date-time') return '2026-01-05T10:30:00-08:00';
  if (format === 'date') return '1970-01-01';
  if (format === 'email') return `${hex(random, 8)}@clinic.example`;
  if (pattern?.includes('{64}')) return hex(random, 64);
  if (pattern?.includes('{43}')) return hex(random, 43);
  const lengths = [minLength, Math.min(maxLength, minLength + 8), maxLength];
  return hex(random, Math.min(4_000, Math.max(minLength, pick(random, lengths))));
}

function plausibleNumber(shape: Shape, random: Random): number {
  const low = shape.minimum ?? shape.exclusiveMinimum ?? 0;
  const high = Math.min(shape.maximum ?? low + 10, 1_000_000);
  return pick(random, [low, high, low + Math.floor(random() * (high - low + 1))]);
}
