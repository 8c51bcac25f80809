import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ENTRY_CAUSES, EXIT_WAYS, measureTable } from '../../../src/model/measures.js';
import { STAGES } from '../../../src/model/stages.js';
import { makeRegime, makeRules, makeScore } from '../../helpers/make-regime.js';
import { schemaKeys } from '../../helpers/schema-keys.js';

const odd = readFileSync('docs/model/odd.md', 'utf8');

/** The text below one heading, up to the next of its level or above. */
function section(heading: string): string {
  const from = odd.indexOf(`\n${heading}`);
  expect(from, `docs/model/odd.md has the heading "${heading}"`).toBeGreaterThan(-1);
  const level = heading.indexOf(' ');
  const next = odd.slice(from + heading.length + 1).search(new RegExp(`\n#{1,${level}} `, 'u'));
  return next === -1 ? odd.slice(from) : odd.slice(from, from + heading.length + 1 + next);
}

/** Which of some names do not stand in `code type` in a text. */
function missing(names: Iterable<string>, text: string): string[] {
  const named = new Set([...text.matchAll(/`([^`\n]+)`/gu)].map(([, name]) => name));
  return [...names].filter((name) => !named.has(name));
}

describe('the ODD document', () => {
  it('has the seven elements of the protocol, in order', () => {
    const headings = [...odd.matchAll(/^## (\d)\. (.+)$/gmu)].map(
      ([, number, title]) => `${number} ${title}`,
    );
    expect(headings).toEqual([
      '1 Purpose and patterns',
      '2 Entities, state variables and scales',
      '3 Process overview and scheduling',
      '4 Design concepts',
      '5 Initialization',
      '6 Input data',
      '7 Submodels',
    ]);
  });

  it('tells the eleven design concepts', () => {
    const concepts = [...section('## 4. Design concepts').matchAll(/^\*\*([A-Z][a-z ]+)\.\*\*/gmu)];
    expect(concepts.map(([, name]) => name)).toEqual([
      'Basic principles',
      'Emergence',
      'Adaptation',
      'Objectives',
      'Learning',
      'Prediction',
      'Sensing',
      'Interaction',
      'Stochasticity',
      'Collectives',
      'Observation',
    ]);
  });

  it('schedules the stages in the order in which they run, and describes each', () => {
    const scheduled = [...section('## 3. Process').matchAll(/^\d\. \*\*([a-z]+)\*\*:/gmu)];
    expect(STAGES.length).toBe(8);
    expect(scheduled.map(([, name]) => name)).toEqual(STAGES.map((stage) => stage.name));
    const described = [...odd.matchAll(/^### 7\.\d+ Stage (\d): ([a-z]+)$/gmu)];
    expect(described.map(([, number, name]) => `${number} ${name}`)).toEqual(
      STAGES.map((stage, at) => `${at + 1} ${stage.name}`),
    );
  });

  it('names every parameter of the regime language', () => {
    const keys = schemaKeys();
    expect(keys.size).toBeGreaterThan(100);
    expect(missing(keys, section('## A. Parameters'))).toEqual([]);
  });

  it('names every measure, cause of entry and way out', () => {
    const regime = makeRegime(makeRules({ scores: [makeScore()] }));
    const measures = new Set(measureTable(regime, 'people').rows.map((row) => row.measure));
    expect(measures.size).toBeGreaterThan(40);
    const listed = section('## B. Measures');
    expect(missing(measures, listed)).toEqual([]);
    for (const name of [...ENTRY_CAUSES, ...EXIT_WAYS]) expect(listed).toContain(name);
  });

  it('names no measure that does not exist', () => {
    const regime = makeRegime(makeRules({ scores: [makeScore()] }));
    const measures = new Set<string>(measureTable(regime, 'people').rows.map((row) => row.measure));
    const rows = section('## B. Measures')
      .split('\n')
      .filter((line) => line.startsWith('| `'));
    const named = rows.flatMap((row) =>
      [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/gu)].map(([, name]) => name ?? ''),
    );
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((name) => !measures.has(name))).toEqual([]);
  });

  it('names every metric file', () => {
    const files = readdirSync('src/metrics').map((file) => file.replace(/\.ts$/u, ''));
    expect(files.length).toBeGreaterThan(5);
    expect(missing(files, section('## C. Metrics'))).toEqual([]);
  });

  it('lists every source that it cites', () => {
    const cited = new Set(
      [...odd.matchAll(/[[(;] ?(?:after )?(\p{Lu}[\p{L}]+ (?:1[89]|20)\d\d)/gu)].map(
        ([, key]) => key ?? '',
      ),
    );
    const listed = new Set(
      [...section('## References').matchAll(/^- \[([^\]]+)\]/gmu)].map(([, key]) => key ?? ''),
    );
    expect(cited.size).toBeGreaterThan(8);
    expect([...cited].filter((key) => !listed.has(key))).toEqual([]);
  });
});
