import { useState } from 'preact/hooks';
import type { Remote } from 'comlink';
import { t } from '../text/text.ts';
import { download } from './download.ts';
import { chosen, lab, promised } from './lab-state.ts';
import { resultOf, writeLink } from './link.ts';
import type { PainterApi } from './painter-api.ts';
import { allEnded, sides, worldCount } from './simulation.ts';
import type { Ended } from '../world/api.ts';
import type { World } from '../world/world.ts';
import { chartFile } from './chart-file.ts';

/** The link that replays this, bit for bit, and files to take along. */
export function SharePanel({ painter }: { readonly painter: Remote<PainterApi> }) {
  const count = worldCount.value;
  const ended = allEnded.value;
  const [link, setLink] = useState<string | null>(null);
  const hash = ended.at(-1)?.stateHash ?? null;
  const share = async (): Promise<void> => {
    const address = new URL(location.href);
    address.hash = await writeLink(lab.value, hash ?? undefined);
    setLink(address.href);
    await navigator.clipboard?.writeText(address.href).catch(() => undefined);
  };
  const name = chosen.text.value === null ? chosen.regime.value : 'own';
  const save = async (what: string, make: () => Promise<Blob | null>): Promise<void> => {
    const file = await make();
    if (file !== null) download(file, `${name}${what}`);
  };
  const last = (): World | undefined => sides.peek().at(-1)?.world;
  return (
    <section class="share" aria-labelledby="share-title">
      <h3 id="share-title">{t('lab-share')}</h3>
      <p class="note">{t('lab-share-about')}</p>
      {Array.from({ length: count }, (_, at) => (
        <p key={at} class="hash">
          {count === 2 ? t(at === 0 ? 'lab-hash-a' : 'lab-hash-b') : t('lab-hash')}{' '}
          <code data-hash={at}>{ended[at]?.stateHash ?? '…'}</code> {tookText(ended[at])}
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
          <input
            type="text"
            readOnly
            value={link}
            onFocus={(event) => event.currentTarget.select()}
          />
        </label>
      )}
      <h3>{t('lab-files')}</h3>
      <div class="row">
        <button
          type="button"
          class="quiet"
          disabled={hash === null}
          onClick={() => void save('.yaml', async () => fileOf(await last()?.source()))}
        >
          {t('lab-file-yaml')}
        </button>
        <button
          type="button"
          class="quiet"
          disabled={hash === null}
          onClick={() => void save('.parquet', async () => fileOf(await last()?.parquet()))}
        >
          {t('lab-file-parquet')}
        </button>
        <button
          type="button"
          class="quiet"
          disabled={hash === null}
          onClick={() => void save('.png', () => painter.picture(count - 1))}
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

/** How long the months themselves took. */
function tookText(ended: Ended | undefined): string {
  if (ended === undefined) return '';
  return t('lab-took', { seconds: ended.seconds });
}

function fileOf(content: BlobPart | undefined): Blob | null {
  return content === undefined ? null : new Blob([content]);
}
