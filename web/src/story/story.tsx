import { useEffect, useRef, useState } from 'preact/hooks';
import { number, t } from '../text/text.ts';
import { SCENES } from './scenes.ts';

/** The scene that a link names; the first one, if it names nothing; null, if it names another part of the page. */
function sceneInLink(): number | null {
  const at = SCENES.findIndex(({ id }) => `#${id}` === location.hash);
  if (at >= 0) return at;
  return location.hash.length <= 1 ? 0 : null;
}

/** The story: one scene at a time, each to be played. */
export function Story() {
  const [at, setAt] = useState(() => sceneInLink() ?? 0);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const follow = (): void => {
      const next = sceneInLink();
      if (next === null) return;
      setAt(next);
      heading.current?.focus();
      scrollTo(0, 0);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const scene = SCENES[at];
  const title = scene === undefined ? '' : t(scene.title);
  useEffect(() => {
    document.title = t('page-title', { title });
  }, [title]);
  if (scene === undefined) return null;
  const { Play } = scene;
  const [before, next] = [SCENES[at - 1], SCENES[at + 1]];
  return (
    <article class="scene">
      <p class="where">{t('scene-of', { at: number(at + 1), all: number(SCENES.length) })}</p>
      <p class="leads">{t(scene.leads)}</p>
      <h1 tabIndex={-1} ref={heading}>
        {title}
      </h1>
      <Play key={scene.id} />
      <nav class="turn" aria-label={t('scenes')}>
        {before !== undefined && <a href={`#${before.id}`}>{t('back')}</a>}
        {next !== undefined && (
          <a class="next" href={`#${next.id}`}>
            {t(next.leads)}
          </a>
        )}
      </nav>
      <details class="contents">
        <summary>{t('scenes')}</summary>
        <ol>
          {SCENES.map(({ id, title }, index) => (
            <li key={id}>
              <a href={`#${id}`} aria-current={index === at ? 'step' : undefined}>
                {t(title)}
              </a>
            </li>
          ))}
        </ol>
      </details>
    </article>
  );
}
