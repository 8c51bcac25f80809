import type { Adaptation, Peers, Redress, Rules } from '../../regime/regime.js';
import { TIE_KINDS } from '../../regime/regime.js';
import { and, named } from '../text/lists.js';
import { full, plural, share } from '../text/numbers.js';
import { said, UNSAID } from './rule-text.js';
import type { RuleText } from './rule-text.js';
import { portion, rate, window } from './values.js';
import type { Names } from './values.js';

/** What runs beside the lists: peers, redress and adaptation, in sentences. */
export function processTexts(rules: Rules, names: Names): RuleText[] {
  return [
    ...(rules.peers === null ? [] : [peersText(rules.peers, names)]),
    redressText(rules.redress),
    adaptationText(rules.adaptation, rules),
  ];
}

function peersText(peers: Peers, names: Names): RuleText {
  const along = TIE_KINDS.filter((_, index) => peers.along[index] === true);
  return {
    name: 'peers',
    provenance: peers.provenance,
    sentences: said(
      `Each month ${portion(peers.rate, 'people')} rate their ${and(along)}.`,
      `Of the raters ${share(peers.honest)} are honest, ${share(peers.grudging)} bear a grudge, ${share(peers.colluding)} collude and ${share(peers.paid)} are paid.`,
      peers.buyers > 0 ? `${share(peers.buyers)} of people pay for good ratings.` : null,
      window(peers, names),
    ),
  };
}

function redressText(redress: Redress): RuleText {
  const { appeal, apology } = redress;
  return {
    name: 'redress',
    provenance: redress.provenance,
    sentences: said(
      `Of those newly on a blacklist ${share(redress.notice)} are told; the others learn of it when something is refused to them.`,
      appeal === null
        ? 'Nobody can appeal.'
        : `Each month ${portion(appeal.filed, 'those who know')} appeal. It is decided in ${plural(appeal.decidedIn, 'month')}: the wrongly listed are taken off in ${share(appeal.right)} of cases, the rightly listed in ${share(appeal.letsOff)}.`,
      apology === null
        ? null
        : `Each month ${portion(apology.offered, 'the listed')} apologise; ${share(apology.judgedSincere)} of apologies are judged sincere.`,
      redress.correction > 0
        ? `Records that landed on the wrong person are found and taken back at ${rate(redress.correction)}.`
        : 'Records that landed on the wrong person are never taken back unasked.',
    ),
  };
}

function adaptationText(adaptation: Adaptation | null, rules: Rules): RuleText {
  if (adaptation === null) {
    return { name: 'adaptation', provenance: UNSAID, sentences: ['Nobody changes what they do.'] };
  }
  const { buys, secondIdentity } = adaptation.gaming;
  return {
    name: 'adaptation',
    provenance: adaptation.provenance,
    sentences: said(
      `At first everybody believes that ${share(adaptation.startsAt)} of what they do is seen. Each month experience closes ${share(adaptation.learning)} of the distance between belief and what happened, of which ${share(adaptation.fromTies)} is what happened to one's ties.`,
      `Dissent up to ${share(adaptation.tolerance)} of the fullest is tolerated; beyond that, people expect ${adaptation.punishment === 'uniform' ? 'one and the same punishment' : 'a punishment in proportion'}, at worst ${full(adaptation.severity, 2)} times as bad as speaking fully is good.`,
      buys === null
        ? null
        : `Each month ${portion(buys.rate, 'people')} buy ${plural(buys.points, 'point')} of the score "${named(rules.scores, [buys.score])[0] ?? ''}".`,
      secondIdentity === null
        ? null
        : `A restricted person takes a second identity at ${rate(secondIdentity.rate)}, which hides ${share(secondIdentity.hides)} of their acts.`,
      adaptation.exit > 0
        ? `A restricted person leaves the country at ${rate(adaptation.exit)}.`
        : null,
    ),
  };
}
