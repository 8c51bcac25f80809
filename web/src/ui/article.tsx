import './pages.css';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { type Key, t } from '../text/text.ts';
import { Paragraphs } from './texts.tsx';

export interface ArticleSection {
  /** In links: `glossary.html#ways-out`. */
  readonly id: string;
  readonly title: Key;
  readonly content: ComponentChildren;
}

interface ArticleProps {
  readonly title: Key;
  /** What the keys of its first paragraphs begin with. */
  readonly lead: string;
  readonly sections: readonly ArticleSection[];
}

/** A page to be read: a title, its contents, and its sections. */
export function Article({ title, lead, sections }: ArticleProps) {
  const heading = t(title);
  useEffect(() => {
    document.title = t('page-title', { title: heading });
  }, [heading]);
  // The browser looked for what the link names before it was there.
  useEffect(() => {
    goToLinked();
    addEventListener('hashchange', goToLinked);
    return () => removeEventListener('hashchange', goToLinked);
  }, []);
  return (
    <article class="article">
      <h1>{heading}</h1>
      <Paragraphs of={lead} />
      <nav class="contents" aria-label={t('article-contents')}>
        <ul>
          {sections.map(({ id, title: name }) => (
            <li key={id}>
              <a href={`#${id}`}>{t(name)}</a>
            </li>
          ))}
        </ul>
      </nav>
      {sections.map(({ id, title: name, content }) => (
        <section key={id} id={id} aria-labelledby={`${id}-heading`}>
          <h2 id={`${id}-heading`}>{t(name)}</h2>
          {content}
        </section>
      ))}
    </article>
  );
}

/** Shows what the link of the page names, and unfolds what it is folded into. */
function goToLinked(): void {
  const linked = document.getElementById(location.hash.slice(1));
  if (linked === null) return;
  for (
    let folded = linked.closest('details');
    folded !== null;
    folded = folded.parentElement?.closest('details') ?? null
  ) {
    folded.open = true;
  }
  linked.scrollIntoView();
}
