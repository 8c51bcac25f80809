import type { RuleText } from 'glasshouse';
import { share } from '../../text/share.ts';
import { said, say } from '../say.ts';
import {
  groupRatios,
  inForce,
  type Names,
  overTime,
  portion,
  type Rules,
  type Who,
} from './values.ts';

type Channel = Rules['channels'][number];

/** A way of seeing, in sentences. */
export function channelText(channel: Channel, names: Names, who: Who): RuleText {
  const { misidentifies, falseAlarms, followsRecords } = channel;
  const errors = groupRatios(channel.errorRatio, names);
  const seen = groupRatios(channel.coverageRatio, names);
  return {
    name: channel.name,
    provenance: channel.provenance,
    sentences: said(
      say('rule-sees', { coverage: coverage(channel, names) }),
      misidentifies > 0 ? say('rule-misidentifies', { share: share(misidentifies) }) : null,
      falseAlarms > 0 ? say('rule-false-alarms', { who: portion(falseAlarms, who) }) : null,
      errors === null ? null : say('rule-error-ratio', { groups: errors }),
      seen === null ? null : say('rule-coverage-ratio', { groups: seen }),
      followsRecords === null
        ? null
        : say(
            followsRecords.corrected === true
              ? 'rule-follows-records-corrected'
              : 'rule-follows-records',
            { share: share(followsRecords.weight) },
          ),
      inForce(channel, names),
    ),
  };
}

function coverage(channel: Channel, names: Names): string {
  const texts = channel.coverage.map((timeline) => overTime(timeline, names));
  if (new Set(texts).size <= 1) return texts[0] ?? share(0);
  return texts
    .map((text, at) => say('coverage-at', { coverage: text, place: names.places[at]?.name ?? '' }))
    .join(say('coverage-and'));
}
