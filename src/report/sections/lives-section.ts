import type { ToldLife } from '../../experiment/result.js';
import type { Regime } from '../../regime/regime.js';
import { lifeChart } from '../chart/life-chart.js';
import type { ReportContext } from '../context.js';
import { html } from '../html.js';
import type { Html } from '../html.js';
import { monthSpans } from '../life/spans.js';
import { tellLife } from '../life/tell-life.js';
import type { StoryEntry } from '../life/tell-life.js';
import { plural } from '../text/numbers.js';

const TITLES: Readonly<Record<ToldLife['why'], string>> = {
  wrongful: 'Wrongly restricted in the most months',
  trapped: 'Wrongly restricted for the longest time',
  silenced: 'Never restricted, and silent',
  family: 'Listed because of somebody at home',
  'asked for': 'A life',
};

/** Lives of made-up people, told month by month. */
export function livesSection({ result: { lives, regime } }: ReportContext): Html | null {
  if (lives.length === 0) return null;
  return html`<section aria-labelledby="lives"><h2 id="lives">${lives.length === 1 ? 'A life' : 'Lives'}</h2>
<p>These people were found among the simulated ones because of what happened to them; they are examples and not typical. None of them exists.</p>
${lives.map((told, index) => lifeArticle(told, regime, index))}</section>`;
}

/** Why a life is told; where somebody told before shows more of it, that is said. */
function titleOf({ why, isNext }: ToldLife): string {
  const title = TITLES[why];
  return isNext === true
    ? `Of those not told above, ${title.charAt(0).toLowerCase()}${title.slice(1)}`
    : title;
}

function lifeArticle(told: ToldLife, regime: Regime, index: number): Html {
  const { life } = told;
  const story = tellLife(regime, life, 'short');
  const id = `life-${index}`;
  return html`<article aria-labelledby="${id}"><h3 id="${id}">${titleOf(told)}: ${story.name.toLowerCase()}</h3>
<p>${story.about.join(' ')}</p>
<figure><figcaption>Above what the regime closed to them, below what their own acts alone would have closed${story.entries.length > 0 ? '; a cross is a record that is not theirs' : ''}.</figcaption>${picture(regime, life, id)}</figure>
<ol class="life">${story.entries.map(entry)}</ol>
<p class="reckoning"><strong>What it comes to.</strong> ${story.reckoning.join(' ')}</p></article>`;
}

function picture(regime: Regime, life: ToldLife['life'], id: string): Html {
  const { from } = regime.calendar;
  const closed = monthSpans(life, from, (month) => month.closed.length > 0);
  const earned = monthSpans(life, from, (month) => month.earnedClosed.length > 0);
  const marks = life.months.flatMap((month) =>
    month.records.some((record) => record.kind !== 'true') ? [from + month.month] : [],
  );
  return lifeChart({
    id: `${id}-chart`,
    title: `When something was closed to person ${life.person}`,
    description: `Something was closed in ${life.months.filter((month) => month.closed.length > 0).length} of ${plural(life.months.length, 'month')}; by their own acts alone it would have been ${life.months.filter((month) => month.earnedClosed.length > 0).length}.`,
    from,
    until: from + life.months.length,
    bands: [
      { name: 'closed by the regime', color: 'var(--vermilion)', spans: closed },
      { name: 'closed by their own acts alone', color: 'var(--blue)', spans: earned },
    ],
    marks,
    marksName: 'records that are not theirs',
  });
}

function entry({ kind, when, lines, standing }: StoryEntry): Html {
  const standings =
    standing === null
      ? null
      : html`<dl class="standings"><div><dt>Now by the regime</dt><dd>${standing.regime}</dd></div><div><dt>By their own acts</dt><dd>${standing.own}</dd></div></dl>`;
  return html`<li class="${kind}"><span class="when">${when}</span> ${lines.join(' ')}${standings}</li>`;
}
