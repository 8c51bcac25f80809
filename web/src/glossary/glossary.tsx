import { METRICS, type Metric } from 'glasshouse';
import { EN } from '../text/en.ts';
import { metricName, metricWords } from '../text/metrics.ts';
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
        <Word text={t(word)} original={EN[word]} />
      </dt>
      <dd>{t(`glossary-${term}-is` as Key)}</dd>
    </div>
  );
}

/** A word, and the English one beside it where that is another. */
function Word({ text, original }: { readonly text: string; readonly original: string }) {
  if (language.value === 'en') return <>{text}</>;
  return (
    <>
      {text}{' '}
      <span class="original" lang="en">
        {original}
      </span>
    </>
  );
}

function MetricEntry({ metric }: { readonly metric: Metric }) {
  const { names, source } = metric;
  const { definition, formula, unit, range } = metricWords(metric);
  return (
    <div>
      {names.map((name) => (
        <dt key={name} id={metricAnchor(name)}>
          <Word text={metricName(name)} original={name} />
        </dt>
      ))}
      <dd>
        <p>{definition}</p>
        <ul class="about-metric">
          <About title="glossary-formula" text={formula} />
          <About title="glossary-unit" text={unit} />
          <About title="glossary-range" text={range} />
          <About title="glossary-source" text={source} lang="en" />
        </ul>
      </dd>
    </div>
  );
}

function About({
  title,
  text,
  lang,
}: {
  readonly title: Key;
  readonly text: string;
  readonly lang?: string;
}) {
  return (
    <li>
      <strong>{t(title)}</strong> <span lang={lang}>{text}</span>
    </li>
  );
}
