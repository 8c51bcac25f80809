import { useState } from 'preact/hooks';
import type { Remote } from 'comlink';
import { t } from '../text/text.ts';
import { download } from './download.ts';
import { lab, promised } from './lab-state.ts';
import { resultOf, writeLink } from './link.ts';
import type { PainterApi } from './painter-api.ts';
import type { Side } from './simulation.ts';
import { chartFile } from './chart-file.ts';

/** The link that replays this, bit for bit, and files to take along. */
export function SharePanel({
  painter,
  all,
}: {
  readonly painter: Remote<PainterApi>;
  readonly all: readonly Side[];
}) {
  const [link, setLink] = useState<string | null>(null);
  const last = all.at(-1);
  const hash = last?.ended?.stateHash ?? null;
  const share = async (): Promise<void> => {
    const address = new URL(location.href);
    address.hash = await writeLink(lab.value, hash ?? undefined);
    setLink(address.href);
    await navigator.clipboard?.writeText(address.href).catch(() => undefined);
  };
  const name = lab.value.text === null ? lab.value.regime : 'own';
  const save = async (what: string, make: () => Promise<Blob | null>): Promise<void> => {
    const file = await make();
    if (file !== null) download(file, `${name}${what}`);
  };
  return (
    <section class="share" aria-labelledby="share-title">
      <h3 id="share-title">{t('lab-share')}</h3>
      <p class="note">{t('lab-share-about')}</p>
      {all.map(({ ended }, at) => (
        <p key={at} class="hash">
          {all.length === 2 ? t(at === 0 ? 'lab-hash-a' : 'lab-hash-b') : t('lab-hash')}{' '}
          <code data-hash={at}>{ended?.stateHash ?? '…'}</code>
        </p>
      ))}
      {promised.value !== null && hash !== null && (
        <p role="status">
          {t(resultOf(hash) === promised.value ? 'lab-same-result' : 'lab-other-result')}
        </p>
      )}
      <div class="row">
        <button type="button" disabled={hash === null} onClick={() => void share()}>
          {t('lab-make-link')}
        </button>
      </div>
      {link !== null && (
        <label class="link">
          <span>{t('lab-link')}</span>
          <input type="text" readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
        </label>
      )}
      <h3>{t('lab-files')}</h3>
      <div class="row">
        <button
          type="button"
          class="quiet"
          disabled={last?.opened === null || last === undefined}
          onClick={() =>
            void save('.yaml', async () =>
              last === undefined ? null : new Blob([await last.world.source()]),
            )
          }
        >
          {t('lab-file-yaml')}
        </button>
        <button
          type="button"
          class="quiet"
          disabled={hash === null}
          onClick={() =>
            void save('.parquet', async () =>
              last === undefined ? null : new Blob([await last.world.parquet()]),
            )
          }
        >
          {t('lab-file-parquet')}
        </button>
        <button
          type="button"
          class="quiet"
          disabled={hash === null}
          onClick={() => void save('.png', () => painter.picture(all.length - 1))}
        >
          {t('lab-file-png')}
        </button>
        <button
          type="button"
          class="quiet"
          disabled={hash === null}
          onClick={() => void save('.svg', async () => chartFile())}
        >
          {t('lab-file-svg')}
        </button>
      </div>
    </section>
  );
}
