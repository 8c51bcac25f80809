import { describe, expect, it } from 'vitest';
import { digestOf, marked, unnamed, versionNow } from './ledger.js';

const OLD = { hash: 'a', acts: 1 };
const NEW = { hash: 'b', acts: 1 };

describe('a result that is written down anew', () => {
  it('is marked with the version when it is not what it was', () => {
    expect(marked(OLD, NEW, '2.0.0')).toEqual({ ...NEW, moved: '2.0.0' });
    expect(marked({ ...OLD, moved: '1.0.0' }, NEW, '2.0.0')).toEqual({ ...NEW, moved: '2.0.0' });
    expect(marked(OLD, { ...OLD, acts: 2 }, '2.0.0').moved).toBe('2.0.0');
  });

  it('is not marked when it is new or what it was, and keeps its mark', () => {
    expect(marked(undefined, NEW, '2.0.0')).toEqual(NEW);
    expect(marked(OLD, OLD, '2.0.0')).toEqual(OLD);
    expect(marked({ ...OLD, moved: '1.0.0' }, OLD, '2.0.0')).toEqual({ ...OLD, moved: '1.0.0' });
  });
});

describe('the changelog', () => {
  const words = `\`fear\` (${digestOf(NEW)})`;
  const changelog = (second: string, first = ''): string =>
    `# Changelog\n\n## [2.0.0]\n\n### Added\n\n- x\n\n### Results\n\n${second}\n\n## [1.0.0]\n\n### Results\n\n${first}\n`;
  const told = (text: string, moved = '2.0.0'): string[] =>
    unnamed([['fear', { ...NEW, moved }]], text);

  it('has to name what moved, under Results of the version in which it did', () => {
    expect(told(changelog(`- Belief is rounded otherwise: moves ${words}.`))).toEqual([]);
    expect(told(changelog('- Nothing.'))).toEqual([`2.0.0: ${words}`]);
    expect(told(changelog('', `- ${words}`))).toEqual([`2.0.0: ${words}`]);
    expect(told(changelog('', `- ${words}`), '1.0.0')).toEqual([]);
    expect(told(changelog('').replace('- x', `- ${words}`))).toEqual([`2.0.0: ${words}`]);
  });

  it('has to name it again when it moves again', () => {
    const again = marked({ ...NEW, moved: '2.0.0' }, { ...NEW, acts: 9 }, '2.0.0');
    expect(unnamed([['fear', again]], changelog(`- ${words}`))).toEqual([
      `2.0.0: \`fear\` (${digestOf(again)})`,
    ]);
  });

  it('need not name what has never moved', () => {
    expect(unnamed([['fear', NEW]], changelog(''))).toEqual([]);
  });
});

describe('the version', () => {
  it('is that of package.json', () => {
    expect(versionNow()).toMatch(/^\d+\.\d+\.\d+/u);
  });
});
