import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { OpenedWorld, Seen } from '../world/api.ts';
import { startWorld } from '../world/world.ts';
import { Town } from '../town/town.tsx';

function Probe() {
  const [opened, setOpened] = useState<OpenedWorld | null>(null);
  const [seen, setSeen] = useState<Seen | null>(null);
  useEffect(() => {
    const world = startWorld();
    void (async () => {
      const { world: found } = await world.open({ regime: 'regimes/national-2018.yaml', patches: [], files: {}, people: 10_000, seed: '1' });
      setOpened(found);
      await world.run(999, setSeen);
      console.log(JSON.stringify((await world.end()).stateHash));
    })();
    return () => world.close();
  }, []);
  if (opened === null || seen === null) return <p>…</p>;
  return <main><p>{opened.title}, {seen.month}, {JSON.stringify(seen.totals)}</p><Town people={opened.people} standing={seen.standing} score={seen.score} group={opened.group} mode="restriction" label="x" /></main>;
}
const page = document.querySelector('#page');
if (page !== null) render(<Probe />, page);
