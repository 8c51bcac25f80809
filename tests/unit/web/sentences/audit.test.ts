import { afterEach, describe, expect, it } from 'vitest';
import type { AuditCard } from '../../../../src/experiment/audit/card.js';
import { loadStandard, standardNames } from '../../../../src/experiment/standards/load.js';
import { VERDICTS } from '../../../../src/experiment/standards/standard.js';
import { FACE, meaningOf } from '../../../../src/report/audit/audit-json.js';
import { kindText } from '../../../../src/report/audit/face-section.js';
import { tellAudit } from '../../../../web/src/sentences/audit.ts';
import en from '../../../../web/src/text/en/sentences.json';
import { speak } from '../../../../web/src/text/text.ts';
import { fakeCard, fakeFound } from '../../../helpers/fake-card.js';

Object.assign(globalThis, { document: { documentElement: {} } });
afterEach(() => speak('en'));

const read = await Promise.all((await standardNames()).map((name) => loadStandard(name)));

/** A card of all standards that ship, whose elements come to one verdict after another. */
function wholeCard(): AuditCard {
  const standards = read
    .flatMap(({ standard }) => standard ?? [])
    .map((standard, place) => {
      const elements = standard.elements.map((element, at) => ({
        ...element,
        verdict: VERDICTS[(place + at) % VERDICTS.length] ?? 'met',
        because: 'Because.',
        line: null,
        decidedBy: [],
        evidence: element.evidence.map((name) => fakeFound({ name })),
      }));
      const outcome = (['all met', 'one not met', 'open'] as const)[place % 3] ?? 'open';
      const hangsOn = outcome === 'all met' ? [] : elements.slice(0, 3).map(({ id }) => id);
      return { standard, elements, outcome, hangsOn };
    });
  return fakeCard({ standards });
}

describe('an audit card', () => {
  it('says in English on its face what the card of the package says', () => {
    expect(en['audit-face']).toBe(FACE);
    const card = wholeCard();
    for (const [at, { sentences }] of tellAudit(card).entries()) {
      const judged = card.standards[at];
      if (judged === undefined) throw new Error('the card is empty');
      const { kind } = judged.standard;
      expect(sentences).toEqual([
        `A ${kind}: where an element is met, ${kindText(judged)}.`,
        meaningOf(judged),
      ]);
    }
  });

  it('tells of each element its verdict and what was found', () => {
    const [duty, ban] = tellAudit(fakeCard());
    expect(duty).toMatchObject({ title: 'A test duty', tally: 'not met: 1' });
    expect(duty?.elements).toEqual([
      {
        id: 'notice',
        name: 'notice',
        citation: 'Article 1',
        verdict: 'not met',
        said: 'not met',
        found: ['share told: 25 %', 'a list is public: yes'],
        notes: [],
      },
    ]);
    expect(ban?.tally).toBe('met: 1, not assessable here: 1');
    expect(ban?.elements.map(({ notes }) => notes)).toEqual([
      ['One of the alternatives is enough.'],
      ['No evidence that a simulation can give.'],
    ]);
  });

  it('says where a verdict hangs on what the file disputes', () => {
    const card = fakeCard();
    const [first, ...others] = card.standards;
    const [element, ...rest] = first?.elements ?? [];
    if (first === undefined || element === undefined) throw new Error('the card is empty');
    const standards = [
      { ...first, elements: [{ ...element, verdict: 'met' as const }, ...rest] },
      ...others,
    ];
    const beforeDisputed = { month: '2020-01', what: 'scores', note: null, standards };
    const [duty, ban] = tellAudit({ ...card, beforeDisputed });
    expect(duty?.elements[0]?.notes).toEqual([
      'On the months before what the file itself disputes: met.',
    ]);
    expect(ban?.elements[0]?.notes).toEqual(['One of the alternatives is enough.']);
  });

  it('is told in Chinese, with every standard and every element', async () => {
    await speak('zh');
    // What laws are called in numbers and letters they are called in every language.
    const latin = /SCHUFA Holding|C-634|C\(|217A\(III\)|B条例|\d[cim]条|（(?:i+|[a-hD])）/gu;
    for (const { key, title, citation, tally, sentences, elements } of tellAudit(wholeCard())) {
      const told = elements.flatMap(({ name, citation: of, said, found, notes }) => [
        name,
        of,
        said,
        ...found,
        ...notes,
      ]);
      for (const line of [title, citation, tally, ...sentences, ...told])
        expect(line.replaceAll(latin, ''), key).not.toMatch(/[a-z{]/iu);
      for (const line of sentences) expect(line).toMatch(/。$/u);
    }
  });

  it('says in Chinese what a standard comes to', async () => {
    await speak('zh');
    const [first, second] = tellAudit(wholeCard());
    expect(first).toMatchObject({
      title: '欧盟《人工智能法》第5条第1款（c）项：社会评分',
      tally: '满足2项、不满足2项、视情况而定2项、在此无法判断2项',
      sentences: [
        '这是禁止性规定：要件满足，即支持该禁止适用。',
        '每个要件都满足。这些证据支持该禁止适用。',
      ],
    });
    expect(second?.sentences[1]).toBe(
      '不满足：“存在一项决定”、“完全由机器作出”和“具有法律效果或类似的重大影响”。第22条第1款以此为要件，所以这些证据不支持存在它所禁止的那类决定。',
    );
  });
});
