import type { $ZodType, $ZodTypes } from 'zod/v4/core';

/** Gives what a value is by its shape and nothing more, or `misfit`. */
type Read = (value: unknown) => unknown;

export const misfit = Symbol('does not fit its shape');

/**
 * A shape as functions, made once: a parse by zod makes several objects for every field of every answer. Only what every
 * answer is full of is read here, and only where it has no conditions of its own; the rest is parsed by zod.
 */
export function shapeReader(shape: $ZodType): Read {
  const { def } = (shape as $ZodTypes)._zod;
  const hasConditions = def.checks !== undefined && def.checks.length > 0;
  return (hasConditions ? undefined : (wholeReader(def) ?? partReader(shape))) ?? byZod(shape);
}

type Def = $ZodTypes['_zod']['def'];

/** What is made of other shapes. */
function wholeReader(def: Def): Read | undefined {
  if (def.type === 'object') return def.catchall === undefined ? objectReader(def.shape) : undefined;
  if (def.type === 'array') return arrayReader(shapeReader(def.element));
  if (def.type === 'readonly') return shapeReader(def.innerType);
  if (def.type === 'nullable') return orJust(null, shapeReader(def.innerType));
  if (def.type !== 'union') return undefined;
  if ('discriminator' in def) return discriminatedReader(String(def.discriminator), def.options);
  return def.inclusive === false ? undefined : unionReader(def.options.map(shapeReader));
}

function partReader(shape: $ZodType): Read | undefined {
  const { def, values, traits } = (shape as $ZodTypes)._zod;
  if (def.type === 'optional') {
    const read = shapeReader(def.innerType);
    return traits.has('$ZodExactOptional') ? read : orJust(undefined, read);
  }
  if (def.type === 'enum' || def.type === 'literal') {
    return where((value) => values?.has(value as never) === true);
  }
  if (def.type === 'boolean') return where((value) => typeof value === 'boolean');
  if (def.type === 'string') {
    return 'format' in def ? undefined : where((value) => typeof value === 'string');
  }
  if (def.type !== 'number') return undefined;
  if (!('format' in def)) return where(Number.isFinite);
  return def.format === 'safeint' ? where(Number.isSafeInteger) : undefined;
}

function where(fits: (value: unknown) => boolean): Read {
  return (value) => (fits(value) ? value : misfit);
}

function objectReader(shape: Readonly<Record<string, $ZodType>>): Read {
  const fields = Object.entries(shape).map(([key, field]) => ({
    key,
    read: shapeReader(field),
    mayLack: field._zod.optin !== undefined && field._zod.optout !== undefined,
  }));
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return misfit;
    const given = value as Readonly<Record<string, unknown>>;
    const whole: Record<string, unknown> = {};
    for (const { key, read, mayLack } of fields) {
      if (mayLack && !(key in given)) continue;
      const part = read(given[key]);
      if (part === misfit) return misfit;
      whole[key] = part;
    }
    return whole;
  };
}

function arrayReader(read: Read): Read {
  return (value) => {
    if (!Array.isArray(value)) return misfit;
    const whole: unknown[] = [];
    for (const each of value) {
      const part = read(each);
      if (part === misfit) return misfit;
      whole.push(part);
    }
    return whole;
  };
}

function orJust(alone: null | undefined, read: Read): Read {
  return (value) => (value === alone ? alone : read(value));
}

/** The first that fits. */
function unionReader(readers: readonly Read[]): Read {
  return (value) => {
    for (const read of readers) {
      const whole = read(value);
      if (whole !== misfit) return whole;
    }
    return misfit;
  };
}

function discriminatedReader(discriminator: string, options: readonly $ZodType[]): Read {
  const readers = new Map<unknown, Read>();
  for (const option of options) {
    const read = shapeReader(option);
    for (const value of option._zod.propValues?.[discriminator] ?? []) readers.set(value, read);
  }
  return (value) => {
    const kind = (value as Readonly<Record<string, unknown>> | null | undefined)?.[discriminator];
    return readers.get(kind)?.(value) ?? misfit;
  };
}

const synchronous = { async: false } as const;

function byZod(shape: $ZodType): Read {
  return (value) => {
    const result = shape._zod.run({ value, issues: [] }, synchronous);
    return result instanceof Promise || result.issues.length > 0 ? misfit : result.value;
  };
}
