import { METRICS, type Metric } from 'glasshouse';
import { EN } from '../text/en.ts';
import { type Key, language, t } from '../text/text.ts';
import { Article, type ArticleSection } from '../ui/article.tsx';
import { Paragraphs } from '../ui/texts.tsx';
import { metricAnchor } from './metric-anchor.ts';
import { PARTS } from './parts.ts';

/** Every word and every figure, each with an anchor that other pages link to. */
export function Glossary() {
  const parts = PARTS.map(
    ({ id, title, terms }): ArticleSection => ({
      id: `part-${id}`,
      title,
      content: (
        <dl class="terms">
          {terms.map((term) => (
            <Term key={term} term={term} />
          ))}
        </dl>
      ),
    }),
  );
  const metrics: ArticleSection = {
    id: 'part-metrics',
    title: 'glossary-part-metrics',
    content: (
      <>
        <Paragraphs of="glossary-metrics" />
        <dl class="terms">
          {METRICS.map((metric) => (
            <MetricEntry key={metric.file} metric={metric} />
          ))}
        </dl>
      </>
    ),
  };
  return <Article title="glossary-title" lead="glossary-lead" sections={[...parts, metrics]} />;
}

function Term({ term }: { readonly term: string }) {
  const word = `glossary-${term}` as Key;
  return (
    <div id={term}>
      <dt>
        {t(word)}
        {language.value !== 'en' && (
          <>
            {' '}
            <span class="original" lang="en">
              {EN[word]}
            </span>
          </>
        )}
      </dt>
      <dd>{t(`glossary-${term}-is` as Key)}</dd>
    </div>
  );
}

function MetricEntry({ metric }: { readonly metric: Metric }) {
  const { names, definition, formula, unit, range, source } = metric;
  return (
    <div>
      {names.map((name) => (
        <dt key={name} id={metricAnchor(name)} lang="en">
          {name}
        </dt>
      ))}
      <dd>
        <p lang="en">{definition}</p>
        <ul class="about-metric">
          <About title="glossary-formula" text={formula} />
          <About title="glossary-unit" text={unit} />
          <About title="glossary-range" text={range} />
          <About title="glossary-source" text={source} />
        </ul>
      </dd>
    </div>
  );
}

function About({ title, text }: { readonly title: Key; readonly text: string }) {
  return (
    <li>
      <strong>{t(title)}</strong> <span lang="en">{text}</span>
    </li>
  );
}
