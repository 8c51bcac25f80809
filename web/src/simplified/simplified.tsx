import { Fragment } from 'preact';
import { LIMITS, REFERENCES, REGIMES } from 'virtual:told-model';
import { t } from '../text/text.ts';
import { Article } from '../ui/article.tsx';
import { Items, Paragraphs } from '../ui/texts.tsx';
import { BASIS } from './basis.ts';
import { RegimeRules, StatusMeanings } from './regime-rules.tsx';

/** What the model leaves out, and where its rules come from. */
export function Simplified() {
  return (
    <Article
      title="simplified-title"
      lead="simplified-lead"
      sections={[
        {
          id: 'people',
          title: 'simplified-people',
          content: <Items of="simplified-people" />,
        },
        { id: 'acts', title: 'simplified-acts', content: <Items of="simplified-acts" /> },
        { id: 'harms', title: 'simplified-harms', content: <Items of="simplified-harms" /> },
        { id: 'fear', title: 'simplified-fear', content: <Items of="simplified-fear" /> },
        {
          id: 'numbers',
          title: 'simplified-numbers',
          content: <Items of="simplified-numbers" />,
        },
        {
          id: 'reported',
          title: 'simplified-reported',
          content: (
            <>
              <Paragraphs of="simplified-reported-lead" />
              <Items of="simplified-reported" />
            </>
          ),
        },
        { id: 'basis', title: 'simplified-basis', content: <BasisTable /> },
        { id: 'regimes', title: 'simplified-regimes', content: <Regimes /> },
        { id: 'limits', title: 'simplified-limits', content: <AllLimits /> },
        { id: 'works', title: 'simplified-works', content: <Works /> },
      ]}
    />
  );
}

function BasisTable() {
  return (
    <>
      <Paragraphs of="simplified-basis" />
      <dl class="basis">
        {BASIS.map(({ rule, cited }) => (
          <div key={rule}>
            <dt>{t(rule)}</dt>
            <dd>
              {cited.length === 0
                ? t('simplified-basis-assumed')
                : cited.map((key, at) => (
                    <Fragment key={key}>
                      {at > 0 && '; '}
                      <a href={`#${workId(key)}`} lang="en">
                        {key}
                      </a>
                    </Fragment>
                  ))}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Regimes() {
  return (
    <>
      <Paragraphs of="simplified-regimes" />
      <StatusMeanings />
      {REGIMES.map((told) => (
        <RegimeRules key={told.name} told={told} />
      ))}
    </>
  );
}

function AllLimits() {
  return (
    <>
      <Paragraphs of="simplified-limits" />
      <details>
        <summary>{t('simplified-limits-all')}</summary>
        <div lang="en">
          {LIMITS.map(({ title, items }) => (
            <Fragment key={title}>
              <h3>{title}</h3>
              <ul>
                {items.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            </Fragment>
          ))}
        </div>
      </details>
    </>
  );
}

function Works() {
  return (
    <>
      <Paragraphs of="simplified-works" />
      <ul lang="en" class="works">
        {REFERENCES.map(({ key, text }) => (
          <li key={key} id={workId(key)}>
            {text}
          </li>
        ))}
      </ul>
    </>
  );
}

/** `work-daymude-2025`. */
function workId(cited: string): string {
  return `work-${cited
    .normalize('NFD')
    .replaceAll(/[^\w ]/gu, '')
    .toLowerCase()
    .replaceAll(' ', '-')}`;
}
