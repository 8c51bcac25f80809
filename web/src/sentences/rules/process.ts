import { type RuleText, TIE_KINDS } from 'glasshouse';
import { share } from '../../text/share.ts';
import { listed, number } from '../../text/text.ts';
import { counted, namesOf, said, say } from '../say.ts';
import { UNSAID } from './unsaid.ts';
import { inForce, type Names, portion, rate, type Rules } from './values.ts';

/** What runs beside the lists: peers, redress and adaptation, in sentences. */
export function processTexts(rules: Rules, names: Names): RuleText[] {
  return [
    ...(rules.peers === null ? [] : [peersText(rules.peers, names)]),
    redressText(rules.redress),
    adaptationText(rules),
  ];
}

function peersText(peers: NonNullable<Rules['peers']>, names: Names): RuleText {
  const along = TIE_KINDS.filter((_, at) => peers.along[at] === true);
  return {
    name: say('rule-peers'),
    provenance: peers.provenance,
    sentences: said(
      say('rule-peers-rate', {
        who: portion(peers.rate, 'people'),
        along: listed(along.map((kind) => say(`tie-${kind}`))),
      }),
      say('rule-raters', {
        honest: share(peers.honest),
        grudging: share(peers.grudging),
        colluding: share(peers.colluding),
        paid: share(peers.paid),
      }),
      peers.buyers > 0 ? say('rule-buyers', { share: share(peers.buyers) }) : null,
      inForce(peers, names),
    ),
  };
}

function redressText({
  notice,
  appeal,
  apology,
  correction,
  provenance,
}: Rules['redress']): RuleText {
  return {
    name: say('rule-redress'),
    provenance,
    sentences: said(
      say('rule-notice', { share: share(notice) }),
      appeal === null
        ? say('rule-no-appeal')
        : say('rule-appeal', {
            who: portion(appeal.filed, 'those-who-know'),
            months: counted(appeal.decidedIn, 'month'),
            right: share(appeal.right),
            letsOff: share(appeal.letsOff),
          }),
      apology === null
        ? null
        : say('rule-apology', {
            who: portion(apology.offered, 'listed'),
            share: share(apology.judgedSincere),
          }),
      correction > 0
        ? say('rule-correction', { rate: rate(correction) })
        : say('rule-no-correction'),
    ),
  };
}

function adaptationText({ adaptation, scores }: Rules): RuleText {
  const name = say('rule-adaptation');
  if (adaptation === null)
    return { name, provenance: UNSAID, sentences: [say('rule-no-adaptation')] };
  const { buys, secondIdentity } = adaptation.gaming;
  return {
    name,
    provenance: adaptation.provenance,
    sentences: said(
      say('rule-beliefs', {
        seen: share(adaptation.startsAt),
        learned: share(adaptation.learning),
        ties: share(adaptation.fromTies),
      }),
      say('rule-dissent', {
        tolerated: share(adaptation.tolerance),
        punishment: say(`punishment-${adaptation.punishment}`),
        severity: number(adaptation.severity, 2),
      }),
      buys === null
        ? null
        : say('rule-buys', {
            who: portion(buys.rate, 'people'),
            points: counted(buys.points, 'point'),
            score: namesOf(scores, [buys.score]),
          }),
      secondIdentity === null
        ? null
        : say('rule-second-identity', {
            rate: rate(secondIdentity.rate),
            share: share(secondIdentity.hides),
          }),
      adaptation.exit > 0 ? say('rule-leaving', { rate: rate(adaptation.exit) }) : null,
    ),
  };
}
