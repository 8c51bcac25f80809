/**
 * The result that README.md tells, written from the files of a run, so that no figure in it can drift from what the
 * command there gives. Needs a build.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { chillingShare } from '../dist/metrics/chilling-share.js';
import { sparedOf } from '../dist/report/findings.js';
import { count, full, oneIn, share } from '../dist/report/text/numbers.js';

const BEGIN =
  '<!-- result: begin. From the first command above (seed 1), written by npm run readme: change scripts/result-block.mjs. -->';
const END = '<!-- result: end -->';
const COLUMNS = 126;

/**
 * README.md with the result of a run in it.
 *
 * @param {string} readme the page as it is
 * @param {string} folder where run.json and series.parquet are
 */
export async function withResult(readme, folder) {
  const from = readme.indexOf('<!-- result: begin');
  const to = readme.indexOf(END);
  if (from < 0 || to < from) throw new Error('README.md has no place for the result');
  const block = [BEGIN, ...(await paragraphs(folder)), END];
  const text = block.join('\n').replaceAll('\n\n\n', '\n\n');
  return `${readme.slice(0, from)}${text}${readme.slice(to + END.length)}`;
}

/** @param {string} folder */
async function paragraphs(folder) {
  const run = JSON.parse(await readFile(join(folder, 'run.json'), 'utf8'));
  const { end, metrics, run: whole } = run.totals;
  const restricted = await restrictedByMonth(folder);
  const decided = whole.appealsGranted + whole.appealsRefused;
  const simulated = Math.round((end.wrongly * run.people) / run.standingFor);
  return [
    filled(`${full(run.people)} synthetic people stand for ${count(run.standingFor)}, from ${run.from.slice(0, 4)} to
      ${run.until.slice(0, 4)}, under what news articles of 2018 reported. At the end ${count(end.restricted)} are
      *restricted*, ${share(end.restricted / end.adults)} of adults: some part of life, such as flights or credit, is
      closed to them. A *blacklist* is one way there (${count(end.listed)} are on one), a low grade of a score the other.
      A change of January 2020 lets the lowest grade close doors everywhere; it was reported as a plan and did not come
      to pass. In the month before it ${count(restricted.get('2019-12') ?? 0)} were restricted, in its first month
      ${count(restricted.get('2020-01') ?? 0)}.`),
    '',
    filled(`For ${count(end.wrongly)} of the restricted at the end, ${oneIn(end.wrongly / end.restricted)}, their own
      acts as far as they were seen would not have closed it, and ${oneIn(end.unaware / end.wrongly)} of those were not
      told why and could not see it in a published score; that is ${simulated} simulated people, so take it roughly. The
      other way round, about ${count(nearest(sparedOf(end)))} whose own acts alone would close something are
      spared, mostly because the scores of those they know pull theirs up. Both hang on the strength of that pull, 3 % a
      month, which is assumed: without it far more are restricted, and a larger part of them wrongly ([list D,
      9](docs/model/odd.md#d-known-limits)).`),
    '',
    filled(`Of the appeals decided, ${share(whole.appealsGranted / decided)} were granted. Of the lawful speech,
      association and belief that people wished for, ${share(metrics.chillingShare)} was left undone out of fear
      (${share(await chillingAtEnd(folder))} in the last month): ${share(metrics.chillingShareOfTheNeverRestricted)} among
      those to whom nothing was ever closed. The seven reported
      figures come out within 10 %, or within two standard errors for the few listed firms:`),
    '',
    `![Simulated over reported, seven figures. ${run.expect.map(figure).join('; ')}.](docs/images/national-2018.png)`,
    '',
    'That they come out is no proof: rates were fitted to most of them. The report says which.',
  ];
}

/** A figure as the picture shows it, for those who do not see it. */
function figure({ what, ratio, reported, standardError }) {
  const error = (2 * standardError) / reported;
  const bar =
    error === 0 ? '' : `, from ${(ratio - error).toFixed(2)} to ${(ratio + error).toFixed(2)}`;
  return `${what}: ${ratio.toFixed(2)}${bar}`;
}

/** To two digits: more would be those of one seed. */
function nearest(value) {
  return Number(value.toPrecision(2));
}

/** How many were restricted in each month, everywhere and of all groups. */
async function restrictedByMonth(folder) {
  const months = new Map();
  for (const { month, measure, value } of await rowsOf(folder))
    if (measure === 'restricted') months.set(month, (months.get(month) ?? 0) + value);
  return months;
}

/** Of the protected acts wished for in the last month, the share that fear left undone. */
async function chillingAtEnd(folder) {
  const rows = await rowsOf(folder);
  const last = rows.map(({ month }) => month).reduce((a, b) => (a > b ? a : b));
  // Only protected acts are ever silenced.
  const silencing = new Set(
    rows.filter(({ measure, value }) => measure === 'silenced' && value > 0).map(({ key }) => key),
  );
  const inLast = (wanted) =>
    rows
      .filter(
        ({ month, measure, key }) => month === last && measure === wanted && silencing.has(key),
      )
      .reduce((sum, { value }) => sum + value, 0);
  return chillingShare(inLast('silenced'), inLast('acts'));
}

/** What the people of a run came to, month by month. */
async function rowsOf(folder) {
  const file = await asyncBufferFromFile(join(folder, 'series.parquet'));
  const rows = await parquetReadObjects({ file });
  return rows.filter(({ jurisdiction }) => jurisdiction !== 'firms');
}

/** Text in lines of one length; links are not broken. */
function filled(text) {
  const words = text
    .replaceAll(/\s+/gu, ' ')
    .replaceAll('list D, 9', 'list\u00a0D,\u00a09')
    .split(' ');
  const lines = [''];
  for (const word of words) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + 1 + word.length > COLUMNS) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n').replaceAll('\u00a0', ' ');
}
