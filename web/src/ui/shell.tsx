import type { ComponentChildren } from 'preact';
import { language, LANGUAGES, type Language, speak, t, tagOf } from '../text/text.ts';

/** Head and foot of every page. */
export function Shell({ children }: { readonly children: ComponentChildren }) {
  return (
    <>
      <a class="skip" href="#content">
        {t('skip')}
      </a>
      <header class="page-head">
        <a class="brand" href="index.html">
          {t('title')}
        </a>
        <nav aria-label={t('pages')}>
          <a href="index.html">{t('page-story')}</a>
          <a href="lab.html">{t('page-lab')}</a>
          <a href="simplified.html">{t('page-simplified')}</a>
          <a href="teachers.html">{t('page-teachers')}</a>
          <a href="glossary.html">{t('page-glossary')}</a>
        </nav>
        <label>
          <span class="sr">{t('language')}</span>
          <select
            value={language.value}
            onChange={(event) => void speak(event.currentTarget.value as Language)}
          >
            {(Object.keys(LANGUAGES) as Language[]).map((one) => (
              <option key={one} value={one} lang={tagOf(one)}>
                {LANGUAGES[one]}
              </option>
            ))}
          </select>
        </label>
      </header>
      <main id="content">{children}</main>
      <footer class="page-foot">
        <p>{t('foot')}</p>
      </footer>
    </>
  );
}
