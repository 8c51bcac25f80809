import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const coverage = readFileSync('docs/coverage.md', 'utf8');

interface Row {
  readonly id: string;
  readonly where: string;
}

/** The rows of the tables: `| S1 | … | where |`. */
function rows(): Row[] {
  return coverage
    .split('\n')
    .filter((line) => /^\| [A-Z]\d+ \|/.test(line))
    .map((line) => {
      const cells = line.split('|').map((cell) => cell.trim());
      return { id: cells[1] ?? '', where: cells.at(-2) ?? '' };
    });
}

/** Paths such as `national-2018:lists/judgment defaulters`. */
function pathsIn(where: string): string[] {
  return [...where.matchAll(/`([a-z0-9-]+:[^`]+)`/g)].map(([, path]) => path ?? '');
}

function variantsIn(where: string): string[] {
  return [...where.matchAll(/variant ([A-Z]\d+)/g)].map(([, id]) => id ?? '');
}

const regimes = new Map<string, unknown>();

function regime(file: string): unknown {
  if (!regimes.has(file)) regimes.set(file, parse(readFileSync(`regimes/${file}.yaml`, 'utf8')));
  return regimes.get(file);
}

/** What stands at a path of a regime file; undefined where nothing does. */
function at(path: string): unknown {
  const [file = '', steps = ''] = path.split(':');
  let here: unknown = regime(file);
  for (const step of steps.split('/')) here = stepInto(here, step);
  return here;
}

/** One step into a value. In a list: the item itself, the item with that `what` or `at`, or the text with those words. */
function stepInto(here: unknown, step: string): unknown {
  if (typeof here === 'string') return here.includes(step) ? here : undefined;
  if (Array.isArray(here)) {
    const items: unknown[] = here;
    return items.find((item) => {
      if (typeof item === 'string') return item.includes(step);
      const { what, at: month } = item as { what?: unknown; at?: unknown };
      return what === step || month === step;
    });
  }
  if (typeof here !== 'object' || here === null) return undefined;
  return (here as Record<string, unknown>)[step];
}

describe('docs/coverage.md', () => {
  it.each([
    ['S', 15],
    ['W', 26],
    ['C', 26],
    ['F', 10],
    ['H', 9],
    ['L', 9],
  ])('has every row of the reports, once: %s1 to %s%i', (letter, count) => {
    const ids = rows()
      .map((row) => row.id)
      .filter((id) => id.startsWith(letter));
    expect(ids).toEqual(Array.from({ length: count }, (_, index) => `${letter}${index + 1}`));
  });

  it.each(rows())(
    'says for $id where the rule stands, or why there is none yet',
    ({ id, where }) => {
      const found = pathsIn(where).length + variantsIn(where).length;
      const reason = /not yet[^:]*: \S+/.test(where);
      expect(found > 0 || reason, `${id}: ${where}`).toBe(true);
    },
  );

  it.each(rows().flatMap(({ id, where }) => pathsIn(where).map((path) => ({ id, path }))))(
    'points for $id to something that is there: $path',
    ({ path }) => {
      expect(at(path), path).toBeDefined();
    },
  );

  it.each(rows().flatMap(({ id, where }) => variantsIn(where).map((variant) => ({ id, variant }))))(
    'has for $id the variant $variant',
    ({ variant }) => {
      expect(coverage).toMatch(new RegExp(`^### ${variant}: `, 'm'));
    },
  );

  it('notices a path that leads nowhere', () => {
    expect(at('national-2018:lists/nobody')).toBeUndefined();
    expect(at('national-2018:lists/judgment defaulters/closes/breathing')).toBeUndefined();
    expect(at('national-2018:notes/words that occur in no note')).toBeUndefined();
    expect(at('national-2018:from/2014-01/further')).toBeUndefined();
    expect(at('national-2018:interventions/1999-01')).toBeUndefined();
  });
});
