import { Fragment } from 'preact';
import type { RuleText } from 'glasshouse';
import { tellRegime } from '../sentences/rules/regime.ts';
import { gap, type Key, langOfName, paragraph, t } from '../text/text.ts';
import type { ToldRegime } from './told.ts';

type Status = NonNullable<RuleText['provenance']['status']>;

/** How sure anybody is of a rule, in words. */
const STATUS_WORDS: Readonly<Record<Status | 'unsaid', Key>> = {
  reported: 'simplified-status-reported',
  disputed: 'simplified-status-disputed',
  assumed: 'simplified-status-assumed',
  unsaid: 'simplified-status-unsaid',
};

const statusOf = ({ provenance }: RuleText): Status | 'unsaid' => provenance.status ?? 'unsaid';

/** The statuses there are, each with what it means. */
export function StatusMeanings() {
  return (
    <dl class="meanings">
      {Object.values(STATUS_WORDS).map((word) => (
        <div key={word}>
          <dt>{t(word)}</dt>
          <dd>{t(`${word}-is` as Key)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A regime: what it is about, what a reader must know, and all its rules with their sources. */
export function RegimeRules({ told }: { readonly told: ToldRegime }) {
  const { name, regime } = told;
  const { title, about, notes, sources } = regime;
  const sections = tellRegime(regime);
  const rules = sections.flatMap((section) => section.rules);
  const counts = (Object.keys(STATUS_WORDS) as (Status | 'unsaid')[]).map((status) => ({
    status,
    count: rules.filter((rule) => statusOf(rule) === status).length,
  }));
  return (
    <section id={`regime-${name}`} aria-labelledby={`regime-${name}-heading`}>
      <h3 id={`regime-${name}-heading`} lang="en">
        {title}
      </h3>
      <p lang="en">{about}</p>
      <p>
        {t('simplified-regime-counts', { rules: rules.length })}
        {gap()}
        {counts
          .filter(({ count }) => count > 0)
          .map(({ status, count }) =>
            t('simplified-regime-count', { count, status: t(STATUS_WORDS[status]) }),
          )
          .join(t('simplified-regime-comma'))}
        {t('simplified-regime-stop')}
      </p>
      <details>
        <summary>{t('simplified-regime-notes')}</summary>
        <ul lang="en">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </details>
      <details>
        <summary>{t('simplified-regime-rules')}</summary>
        {sections.map((section) => (
          <Fragment key={section.title}>
            <h4>{section.title}</h4>
            <ul class="rules">
              {section.rules.map((rule) => (
                <Rule key={rule.name} rule={rule} told={told} />
              ))}
            </ul>
          </Fragment>
        ))}
      </details>
      <details>
        <summary>{t('simplified-regime-sources')}</summary>
        <dl class="sources" lang="en">
          {sources.map(({ key, text }) => (
            <div key={key} id={sourceId(name, key)}>
              <dt>{key}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}

const sourceId = (regime: string, key: string): string => `source-${regime}-${key}`;

function Rule({ rule, told }: { readonly rule: RuleText; readonly told: ToldRegime }) {
  const { name, sentences, provenance } = rule;
  const status = statusOf(rule);
  return (
    <li>
      <p>
        <strong lang={langOfName(name)}>{name}</strong>
        {t('simplified-regime-stop')}
        {gap()}
        {paragraph(sentences)}
      </p>
      <p class="provenance">
        <span class={`status ${status}`}>{t(STATUS_WORDS[status])}</span>
        {provenance.source.length > 0 && (
          <span>
            {t('simplified-regime-source')}
            {gap()}
            {provenance.source.map((source, at) => (
              <Fragment key={source}>
                {at > 0 && ', '}
                <Source source={source} told={told} />
              </Fragment>
            ))}
          </span>
        )}
        {provenance.note !== null && <span lang="en">{provenance.note}</span>}
        {provenance.calibratedTo.length > 0 && (
          <span>
            {t('simplified-regime-fitted')}
            {gap()}
            <span lang="en">{provenance.calibratedTo.join('; ')}</span>
          </span>
        )}
      </p>
    </li>
  );
}

/** A key of the regime's sources leads to its text; other sources are texts themselves. */
function Source({ source, told }: { readonly source: string; readonly told: ToldRegime }) {
  const known = told.regime.sources.find(({ key }) => key === source);
  if (known === undefined) return <span lang="en">{source}</span>;
  return (
    <a href={`#${sourceId(told.name, source)}`} title={known.text} lang="en">
      {source}
    </a>
  );
}
