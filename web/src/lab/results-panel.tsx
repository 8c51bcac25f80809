import { useMemo } from 'preact/hooks';
import type { Remote } from 'comlink';
import { type Figure, findMetric, restsOnTooFew } from 'glasshouse';
import { expectationText } from '../sentences/expectation.ts';
import { metricValue } from '../text/metrics.ts';
import { count, number, t } from '../text/text.ts';
import type { Totals } from '../world/api.ts';
import { Chart } from './chart.tsx';
import { compact } from './compact.ts';
import { chosen } from './lab-state.ts';
import type { PainterApi } from './painter-api.ts';
import { SharePanel } from './share-panel.tsx';
import { allEnded, expected, isGoingOn, sides } from './simulation.ts';
import { Steady } from './steady.tsx';
import { StudyPanel } from './study-panel.tsx';
import { Term } from './term.tsx';

const CHARTS = ['restricted', 'wrongly', 'wronglyUntold', 'silenced'] as const;

/** The right: what it does. */
export function ResultsPanel({ painter }: { readonly painter: Remote<PainterApi> }) {
  return (
    <section class="lab-results" aria-labelledby="results-title">
      <h2 id="results-title">{t('lab-results')}</h2>
      <Steady isAway={isGoingOn.value}>
        <Charts />
        <Figures />
        <Expected />
      </Steady>
      <StudyPanel />
      <SharePanel painter={painter} />
    </section>
  );
}

function Charts() {
  const all = sides.value;
  const opened = all[0]?.opened;
  const ready = Math.max(1, ...all.map(({ totals }) => totals.length));
  const month = Math.min(chosen.month.value ?? ready - 1, ready - 1);
  const lines = useMemo(
    () =>
      CHARTS.map((what) =>
        all.map(({ totals, opened: of }) => {
          const scale = of === null ? 1 : of.standingFor / of.people;
          return totals.map((one: Totals) => one[what] * scale);
        }),
      ),
    [all],
  );
  const isEmpty = all.every(({ totals }) => totals.length === 0);
  if (opened === null || opened === undefined || isEmpty) return <p class="waits">{t('waits')}</p>;
  return (
    <div class="charts">
      <p class="note">
        {t('lab-charts-about', {
          n: count(opened.standingFor),
          each: count(Math.round(opened.standingFor / opened.people)),
        })}
      </p>
      {all.length === 2 && (
        <ul class="legend">
          <li>
            <span class="dash a" /> {t('lab-world-a')}
          </li>
          <li>
            <span class="dash b" /> {t('lab-world-b')}
          </li>
        </ul>
      )}
      {CHARTS.map((what, at) => (
        <Chart
          key={what}
          id={`chart-${what}`}
          title={t(`lab-chart-${what}`)}
          lines={lines[at] ?? []}
          months={opened.months}
          from={opened.from}
          month={month}
        />
      ))}
    </div>
  );
}

/** Every metric of everybody, with its definition, in one world or two. */
function Figures() {
  const [first, second] = allEnded.value;
  return (
    <details class="figures" open>
      <summary>{t('lab-figures')}</summary>
      {first === undefined ? (
        <p class="waits">{t('lab-figures-wait')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('lab-metric')}</th>
              <th scope="col">{second === undefined ? t('lab-value') : 'A'}</th>
              {second !== undefined && <th scope="col">B</th>}
            </tr>
          </thead>
          <tbody>
            {first.figures.filter(isOfAll).map((figure) => (
              <tr key={figure.metric}>
                <th scope="row">
                  <Term name={figure.metric} metric={findMetric(figure.metric)} />
                </th>
                <FigureCell figure={figure} />
                {second !== undefined && (
                  <FigureCell
                    figure={second.figures.find(
                      (one) => isOfAll(one) && one.metric === figure.metric,
                    )}
                  />
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}

function isOfAll({ where }: Figure): boolean {
  return Object.keys(where).length === 0;
}

function FigureCell({ figure }: { readonly figure: Figure | undefined }) {
  return <td class={figure?.value === null ? 'words' : undefined}>{figureText(figure)}</td>;
}

function figureText(figure: Figure | undefined): string {
  if (figure?.isUnbounded === true) return '∞';
  if (figure === undefined) return '–';
  const { metric, value, n } = figure;
  if (value !== null) return metricValue(metric, value);
  return restsOnTooFew(figure) && n > 0 ? t('lab-too-few', { n: number(n) }) : '–';
}

/** Reported against simulated. */
function Expected() {
  const rows = expected.value;
  const regime = sides.value[0]?.regime ?? null;
  if (rows.length === 0 || regime === null) return null;
  return (
    <details class="figures">
      <summary>{t('lab-expected')}</summary>
      <p class="note">{t('lab-expected-about')}</p>
      <div class="wide" tabIndex={0} role="region" aria-label={t('lab-expected')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('lab-what')}</th>
              <th scope="col">{t('lab-reported')}</th>
              <th scope="col">{t('lab-simulated')}</th>
              <th scope="col">{t('lab-ratio')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ what, month, reported, simulated, ratio }) => (
              <tr key={`${what}${month}`}>
                <th scope="row">
                  {expectationText(regime, what)}
                  {t('in-brackets', { text: month })}
                </th>
                <td>{compact(reported)}</td>
                <td>{simulated === null ? '–' : compact(simulated)}</td>
                <td>{ratio === null ? '–' : ratio.toFixed(2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
