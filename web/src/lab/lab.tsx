import { effect } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../text/text.ts';
import { lab, promised, shipped, wantedText } from './lab-state.ts';
import { type LinkFault, readLink, writeLink } from './link.ts';
import { RegimePanel } from './regime-panel.tsx';
import { ResultsPanel } from './results-panel.tsx';
import { firstWorld, simulateAll, startPainter } from './simulation.ts';
import { USUAL } from './state.ts';
import { TownPanel } from './town-panel.tsx';

/** Switches and numbers are moved in many small steps: it waits until they rest. */
const REST_MS = 150;

/** The laboratory: the regime, the town, and what it does. */
export function Lab() {
  const [fault, setFault] = useState<LinkFault | null>(null);
  const [isRead, setRead] = useState(false);
  const [{ painter, start }, setPainting] = useState(() => ({
    painter: 'OffscreenCanvas' in window ? startPainter() : null,
    start: 0,
  }));
  const paintAnew = (): void => setPainting({ painter: startPainter(), start: start + 1 });
  useEffect(() => {
    const read = async (): Promise<void> => {
      const found = await readLink(location.hash);
      const isFault = 'fault' in found;
      setFault(isFault ? found.fault : null);
      promised.value = isFault ? null : found.result;
      lab.value = isFault ? USUAL : found.state;
      setRead(true);
    };
    const listen = (): void => void read();
    listen();
    addEventListener('hashchange', listen);
    return () => removeEventListener('hashchange', listen);
  }, []);

  useEffect(() => {
    if (!isRead || painter === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const leave = effect(() => {
      const key = wantedText.value;
      clearTimeout(timer);
      timer = setTimeout(() => simulateAll(JSON.parse(key), painter), REST_MS);
    });
    return () => {
      leave();
      clearTimeout(timer);
    };
  }, [isRead, painter]);
  useEffect(() => {
    if (!isRead || fault !== null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    return effect(() => {
      const [state, result] = [lab.value, promised.value];
      clearTimeout(timer);
      // The address follows, so that it can be shared; browsers refuse to have it changed at every picture.
      timer = setTimeout(() => {
        void writeLink(state, result ?? undefined).then((link) =>
          history.replaceState(null, '', `#${link}`),
        );
      }, 2 * REST_MS);
    });
  }, [isRead, fault]);
  const world = firstWorld.value;
  useEffect(() => {
    if (world === undefined || shipped.value !== null) return;
    world.shipped().then(
      (found) => {
        shipped.value = found;
      },
      // Where the worker has died, the town says so.
      () => undefined,
    );
  }, [world]);

  return (
    <div class="lab">
      <header class="lab-head">
        <h1>{t('lab-title')}</h1>
        <p>{t('lab-about')}</p>
      </header>
      {fault !== null && (
        <div class="notice" role="alert">
          <p>{t('lab-link-fault', { part: t(`lab-link-${fault}`) })}</p>
          <button type="button" onClick={() => setFault(null)}>
            {t('lab-link-go-on')}
          </button>
        </div>
      )}
      {painter === null ? (
        <p role="alert">{t('lab-no-canvas')}</p>
      ) : (
        isRead && (
          <div class="lab-columns">
            <RegimePanel />
            {/* Another painter cannot have the canvases of the one before. */}
            <TownPanel key={start} painter={painter} onPaintAnew={paintAnew} />
            <ResultsPanel painter={painter} />
          </div>
        )
      )}
    </div>
  );
}
