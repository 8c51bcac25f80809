import type { LifeEvent, ScoreCause } from '../../model/life.js';
import type { EntryCause, ExitWay } from '../../model/measures.js';

/** Why somebody came onto a list, to follow "because". */
export const ENTRY_WORDS: Readonly<Record<EntryCause, string>> = {
  start: 'they were on it when the calendar began',
  record: 'of a record of their own act',
  'mistaken record': "of a record of somebody else's act",
  'false alarm': 'of a record of something that never happened',
  score: 'of their score',
  'other list': 'they were on another list',
  household: 'of somebody in their household',
  audit: 'an audit happened to pick them',
  'false listing': 'somebody put them there without any ground',
};

/** How somebody left a list, to follow "because". */
export const EXIT_WORDS: Readonly<Record<ExitWay, string>> = {
  term: 'the term was over',
  repaid: 'they repaid',
  repair: 'they went long enough without a record',
  score: 'of their score',
  appeal: 'an appeal was granted',
  correction: 'the record was corrected',
  apology: 'an apology was accepted',
  'household member left': 'the member of their household left it',
  amnesty: 'of an amnesty',
  'list ended': 'the list ended',
  exit: 'they left the country',
};

/** What happened, as a sentence. */
export const EVENT_WORDS: Readonly<Record<LifeEvent, string>> = {
  'told of a listing': 'They were told that they are listed.',
  'learned of a listing when refused':
    'Nobody had told them: they learned that they are listed when something was refused.',
  'filed an appeal': 'They appealed.',
  'appeal granted': 'The appeal was granted.',
  'appeal lapsed': 'They were off the list before the appeal was decided.',
  'appeal refused': 'The appeal was refused.',
  'records corrected': 'The records that were not theirs were found and taken back.',
  'offered an apology': 'They apologised.',
  'apology accepted': 'The apology was judged sincere.',
  'apology refused': 'The apology was judged insincere.',
  'fell into hardship': 'They fell into hardship.',
  'fell into hardship through a restriction': 'They fell into hardship because of what was closed.',
  'laid off by a listed firm': 'Their firm was listed and laid them off.',
  'got out of hardship': 'They got out of hardship.',
  'lost the neighbours': 'The neighbours turned away from them.',
  'lost the colleagues': 'The colleagues turned away from them.',
  'lost the friends': 'The friends turned away from them.',
  'lost the distant acquaintances': 'The acquaintances turned away from them.',
  'took a second identity': 'They took a second identity.',
  'bought points': 'They bought points.',
  left: 'They left the country.',
};

/** What moved a score. */
export const SCORE_WORDS: Readonly<Record<ScoreCause, string>> = {
  records: 'own records',
  'mistaken records': "somebody else's acts",
  'false alarms': 'things that never happened',
  drift: 'drift',
  decay: 'decay',
  ties: 'their ties',
  peers: 'ratings by peers',
  'bought points': 'bought points',
  hack: 'a hack',
  correction: 'a correction',
  range: 'the end of the range',
};

/** The words for a cause or way that a life names as plain text; the text itself where there are none. */
export function wordsFor(words: Readonly<Record<string, string>>, name: string): string {
  return Object.hasOwn(words, name) ? (words[name] ?? name) : `of ${name}`;
}
