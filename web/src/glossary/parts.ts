import type { Key } from '../text/text.ts';

/** A word with its explanation: the texts `glossary-ID` and `glossary-ID-is`. */
interface Part {
  readonly id: string;
  readonly title: Key;
  /** Each is the anchor of its word: `glossary.html#chilling`. */
  readonly terms: readonly string[];
}

/** The words that the story, the laboratory and the reports use, by what they are about. */
export const PARTS: readonly Part[] = [
  {
    id: 'system',
    title: 'glossary-part-system',
    terms: [
      'regime',
      'conduct',
      'gravity',
      'channel',
      'coverage',
      'record',
      'score',
      'grade',
      'list',
      'blacklist',
      'redlist',
      'domain',
      'restriction',
      'refusal',
      'context',
      'exempt',
      'pilot',
      'intervention',
    ],
  },
  {
    id: 'right-and-wrong',
    title: 'glossary-part-right-and-wrong',
    terms: [
      'assigned',
      'earned',
      'wrongful',
      'misidentification',
      'false-alarm',
      'base-rate',
      'feedback',
      'disparate-impact',
    ],
  },
  {
    id: 'ties',
    title: 'glossary-part-ties',
    terms: [
      'household',
      'tie',
      'association',
      'spillover',
      'peer-rating',
      'hardship',
      'trap',
      'immunity',
    ],
  },
  {
    id: 'silence',
    title: 'glossary-part-silence',
    terms: [
      'protected',
      'chilling',
      'performed',
      'falsification-gap',
      'gaming',
      'second-identity',
      'exit',
    ],
  },
  {
    id: 'ways-out',
    title: 'glossary-part-ways-out',
    terms: [
      'redress',
      'notice',
      'appeal',
      'correction',
      'apology',
      'repair',
      'expiry',
      'sunset',
      'amnesty',
      'safeguard',
    ],
  },
  {
    id: 'workings',
    title: 'glossary-part-workings',
    terms: [
      'population',
      'standing-for',
      'seed',
      'common-random-numbers',
      'pair',
      'interval',
      'too-few',
      'state-hash',
      'attribution',
      'shapley',
      'audit-card',
      'metric',
      'expectation',
      'reported',
    ],
  },
];
