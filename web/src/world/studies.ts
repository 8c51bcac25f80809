import {
  type Evaluation,
  attribute,
  attributePerson,
  attributionReport,
  auditPage,
  auditRegime,
  loadStandard,
  mechanismsOf,
  readyKernel,
  report,
  runRegime,
  seriesParquet,
  standardNames,
} from 'glasshouse';
import glasshouse from 'glasshouse/package.json';
import type { ResultPage, StudyOf, Tell, Wanted, WhatIf } from './api.ts';
import { filesFor, load } from './load.ts';

/** Into how many orders mechanisms are put where there are too many for all sets of them. */
const ORDERS = 12;

type Request = Awaited<ReturnType<typeof requestOf>>;

/** What every study begins with. Rejects with a sentence where the regime is not valid. */
async function requestOf(wanted: Wanted, tell: Tell) {
  await readyKernel();
  const { regime, hash, patches, problems } = await load(wanted);
  if (regime === null) throw new Error(problems[0]?.message ?? 'this regime cannot be simulated');
  const { people, seed } = wanted;
  const months = Math.min(wanted.months ?? regime.calendar.months, regime.calendar.months);
  const file = wanted.regime;
  return {
    regime,
    regimeHash: hash,
    file,
    ...(patches === undefined ? {} : { patches }),
    seed,
    people,
    months,
    until: regime.calendar.from + months - 1,
    threads: crossOriginIsolated ? navigator.hardwareConcurrency : 1,
    onProgress: ({ monthsDone, months: all }: { monthsDone: number; months: number }) =>
      tell(monthsDone / all),
  };
}

/** How the same is had at a command line, from the files that the page gives. */
function commandOf(verb: string, { regime, patches, people, seed }: Wanted): string {
  const changed = patches.length === 0 ? '' : ` --with ${patches.join(' ')}`;
  return `glasshouse ${verb} ${regime}${changed} --people ${people} --seed ${seed}`;
}

function nameOf(what: string, { file }: Request): string {
  return `${file.replace(/^.*\//u, '').replace(/\.yaml$/u, '')}-${what}.html`;
}

function studyOf({ regime, file, patches = [], people, seed, until }: Request): StudyOf {
  return {
    file,
    title: regime.title,
    patches: patches.map(({ file: path, title }) => ({ file: path, title })),
    from: regime.calendar.from,
    until,
    people,
    standingFor: regime.population.standingFor,
    seed,
  };
}

export async function reportOf(wanted: Wanted, tell: Tell): Promise<ResultPage> {
  const request = await requestOf(wanted, tell);
  const result = await runRegime({ ...request, lives: true });
  const html = report(result, glasshouse.version, commandOf('run', wanted));
  return { html, name: nameOf('report', request), summary: null };
}

export async function auditOf(wanted: Wanted, tell: Tell): Promise<ResultPage> {
  const request = await requestOf(wanted, tell);
  const files = filesFor(wanted);
  const read = await Promise.all(
    (await standardNames(files)).map((name) => loadStandard(name, files)),
  );
  const standards = read.flatMap(({ standard }) => standard ?? []);
  const found = await auditRegime({ ...request, seeds: [wanted.seed], standards });
  const html = auditPage(found, glasshouse.version, commandOf('audit', wanted));
  const summary = { kind: 'audit', of: studyOf(request), found } as const;
  return { html, name: nameOf('audit', request), summary };
}

export async function attributionOf(wanted: Wanted, tell: Tell): Promise<ResultPage> {
  const request = { ...(await requestOf(wanted, tell)), seeds: 1, orders: ORDERS };
  const mechanisms = mechanismsOf(request.regime);
  const found = await attribute({ ...request, mechanisms });
  const command = commandOf('attribute', wanted);
  const html = attributionReport(request, found, glasshouse.version, command);
  const summary = { kind: 'attribution', of: studyOf(request), found } as const;
  return { html, name: nameOf('attribution', request), summary };
}

export async function attributePersonOf(
  wanted: Wanted,
  person: number,
  tell: Tell,
): Promise<WhatIf> {
  const request = await requestOf(wanted, tell);
  const { regime, file, seed } = request;
  const mechanisms = mechanismsOf(regime);
  const answer = await attributePerson({ ...request, mechanisms, person, month: null });
  return { file, title: regime.title, seed, from: regime.calendar.from, answer };
}

/** The monthly totals of a run as a Parquet file. */
export async function parquetOf({ series }: Evaluation): Promise<Uint8Array<ArrayBuffer>> {
  return seriesParquet(series.rows(), glasshouse.version);
}
