import { gap, type Key, t } from '../text/text.ts';
import { Article } from '../ui/article.tsx';
import { Items } from '../ui/texts.tsx';
import { type Place, type Plan, PLANS } from './plans.ts';

/** What the story teaches, and lessons to teach with it. */
export function Teachers() {
  return (
    <Article
      title="teachers-title"
      lead="teachers-lead"
      sections={[
        {
          id: 'learn',
          title: 'teachers-learn',
          content: <Items of="teachers-learn" />,
        },
        {
          id: 'use',
          title: 'teachers-use',
          content: (
            <>
              <Items of="teachers-use" />
              <button type="button" class="print" onClick={() => print()}>
                {t('teachers-print')}
              </button>
            </>
          ),
        },
        { id: 'fairness', title: 'teachers-fairness', content: <Items of="teachers-fairness" /> },
        {
          id: 'plans',
          title: 'teachers-plans',
          content: PLANS.map((plan) => <LessonPlan key={plan.minutes} plan={plan} />),
        },
      ]}
    />
  );
}

function LessonPlan({ plan }: { readonly plan: Plan }) {
  const { minutes, steps } = plan;
  const of = `teachers-${minutes}`;
  const id = `lesson-${minutes}`;
  return (
    <section class="plan" id={id} aria-labelledby={`${id}-heading`}>
      <h3 id={`${id}-heading`}>{t('teachers-plan', { minutes, name: t(`${of}-name` as Key) })}</h3>
      <h4>{t('teachers-aim')}</h4>
      <p>{t(`${of}-aim` as Key)}</p>
      <h4>{t('teachers-steps')}</h4>
      <ol class="steps">
        {steps.map((step, at) => (
          <li key={at}>
            <p class="when">
              <strong>{t('teachers-step-minutes', { minutes: step.minutes })}</strong>
              {gap()}
              <Where at={step.at} />
            </p>
            <p>{t(`${of}-step-${at + 1}` as Key)}</p>
          </li>
        ))}
      </ol>
      <h4>{t('teachers-questions')}</h4>
      <Items of={`${of}-question`} />
      <h4>{t('teachers-hand-in')}</h4>
      <Items of={`${of}-hand-in`} />
      <h4>{t('teachers-mistakes')}</h4>
      <Items of={`${of}-mistake`} />
    </section>
  );
}

function Where({ at }: { readonly at: Place }) {
  switch (at) {
    case 'talk':
      return t('teachers-at-talk');
    case 'paper':
      return t('teachers-at-paper');
    case 'lab':
      return <a href="lab.html">{t('page-lab')}</a>;
    case 'simplified':
      return <a href="simplified.html">{t('page-simplified')}</a>;
    case 'person':
    case 'score':
    case 'cameras':
    case 'family':
    case 'silence':
    case 'safeguards':
      return <a href={`index.html#${at}`}>{t('teachers-at-scene', { name: t(`${at}-title`) })}</a>;
  }
}
