import type { Channel } from '../../regime/regime.js';
import { capital } from '../text/lists.js';
import { share } from '../text/numbers.js';
import { said } from './rule-text.js';
import type { RuleText } from './rule-text.js';
import { groupRatios, overTime, portion, window } from './values.js';
import type { Names } from './values.js';

/** A way of seeing, in sentences. */
export function channelText(channel: Channel, names: Names, who: 'people' | 'firms'): RuleText {
  const more = groupRatios(channel.errorRatio, names);
  const watched = groupRatios(channel.coverageRatio, names);
  return {
    name: channel.name,
    provenance: channel.provenance,
    sentences: said(
      `Sees ${coverage(channel, names)} of the acts it is meant to see.`,
      channel.misidentifies > 0
        ? `Of what it sees, ${share(channel.misidentifies)} is recorded on somebody else.`
        : null,
      channel.falseAlarms > 0
        ? `Each month it records something that never happened of ${portion(channel.falseAlarms, who)}.`
        : null,
      more === null ? null : `For some, errors are multiplied: ${more}.`,
      watched === null ? null : `For some, what it sees is multiplied: ${watched}.`,
      channel.followsRecords === null
        ? null
        : `${capital(share(channel.followsRecords.weight))} of its attention goes where records were made before${channel.followsRecords.corrected === true ? ', each counted against how much it looked there' : ''}.`,
      window(channel, names),
    ),
  };
}

function coverage(channel: Channel, names: Names): string {
  const texts = channel.coverage.map((timeline) => overTime(timeline, names));
  if (new Set(texts).size <= 1) return texts[0] ?? share(0);
  return texts
    .map((text, place) => `${text} (${names.places[place]?.name ?? 'elsewhere'})`)
    .join(' and ');
}
