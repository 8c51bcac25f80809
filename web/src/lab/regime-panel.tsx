import { useEffect, useMemo, useState } from 'preact/hooks';
import type { RuleSection, RuleText } from 'glasshouse';
import { tellRegime } from '../sentences/rules/regime.ts';
import { shippedAbout, shippedTitle } from '../text/shipped.ts';
import { langOfName, language, number, paragraph, t } from '../text/text.ts';
import { change, chosen, shipped } from './lab-state.ts';
import { isSeed } from './link.ts';
import { PatchSwitch } from './patch-switch.tsx';
import { Problems } from './problems.tsx';
import { regimeShown, warnings } from './simulation.ts';
import { OWN_PATCH, PEOPLE } from './state.ts';
import { YamlEditor } from './yaml-editor.tsx';

/** The left: which regime, on whom, with which safeguards, in sentences and as its file. */
export function RegimePanel() {
  const [regime, people] = [chosen.regime.value, chosen.people.value];
  const [seed, text] = [chosen.seed.value, chosen.text.value];
  const ships = shipped.value;
  const [typed, setTyped] = useState(seed);
  useEffect(() => setTyped(seed), [seed]);
  const names =
    ships?.regimes.map(({ path, title }) => ({
      name: nameOf(path),
      title: shippedTitle(path, title),
    })) ?? [];
  const isKnown = names.some(({ name }) => name === regime);
  const choices = isKnown ? names : [{ name: regime, title: regime }, ...names];
  return (
    <section class="lab-regime" aria-labelledby="regime-title">
      <h2 id="regime-title">{t('lab-regime')}</h2>
      <div class="lab-choices">
        <label>
          <span>{t('lab-which')}</span>
          <select
            value={regime}
            onChange={(event) =>
              change({ regime: event.currentTarget.value, text: null, month: null, person: null })
            }
          >
            {choices.map(({ name, title }) => (
              <option key={name} value={name} lang={langOfName(title)}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('lab-people')}</span>
          <select
            value={people}
            onChange={(event) =>
              change({ people: Number(event.currentTarget.value), person: null })
            }
          >
            {[...new Set([...PEOPLE, people])]
              .toSorted((a, b) => a - b)
              .map((n) => (
                <option key={n} value={n}>
                  {t('lab-n-people', { n })}
                </option>
              ))}
          </select>
        </label>
        <label>
          <span>{t('lab-seed')}</span>
          <input
            type="text"
            inputMode="numeric"
            value={typed}
            aria-invalid={!isSeed(typed)}
            aria-describedby="seed-about"
            onInput={(event) => setTyped(event.currentTarget.value)}
            onChange={(event) => {
              const asked = event.currentTarget.value;
              if (isSeed(asked)) change({ seed: asked, person: null });
            }}
          />
        </label>
      </div>
      <p class="note" id="seed-about">
        {isSeed(typed) ? t('lab-seed-about') : t('lab-seed-fault')}
      </p>
      <Safeguards />
      <div role="status">
        <Problems problems={warnings.value.filter(({ file }) => file !== OWN_PATCH)} />
      </div>
      <Rules />
      <YamlEditor
        key={regime}
        regime={regime}
        text={text}
        original={ships?.regimes.find(({ path }) => nameOf(path) === regime)?.text ?? null}
      />
    </section>
  );
}

/** The name of a file that ships, without its folder and ending. */
function nameOf(path: string): string {
  return path.replace(/^.*\//u, '').replace(/\.yaml$/u, '');
}

function Safeguards() {
  const [safeguards, isTwo] = [chosen.safeguards.value, chosen.isTwo.value];
  const ships = shipped.value?.safeguards ?? [];
  // In the order in which they ship, whichever was switched on first: so the same switches are the same world.
  const order = ships.map(({ path }) => nameOf(path));
  const flip = (name: string, isOn: boolean): void => {
    const others = safeguards.filter((one) => one !== name);
    const next = isOn ? [...others, name] : others;
    change({ safeguards: next.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)) });
  };
  return (
    <details class="safeguards" open={isWide}>
      <summary>{t('lab-safeguards')}</summary>
      <label class="check">
        <input
          type="checkbox"
          role="switch"
          checked={isTwo}
          onChange={(event) => change({ isTwo: event.currentTarget.checked })}
        />
        <strong>{t('lab-two')}</strong>
      </label>
      {ships.map(({ path, title, about }) => {
        const name = nameOf(path);
        const named = shippedTitle(path, title);
        const told = shippedAbout(path, about);
        return (
          <div key={name} class="switch">
            <label class="check">
              <input
                type="checkbox"
                role="switch"
                checked={safeguards.includes(name)}
                aria-describedby={`about-${name}`}
                onChange={(event) => flip(name, event.currentTarget.checked)}
              />
              <span lang={langOfName(named)}>{named}</span>
            </label>
            <p id={`about-${name}`} class="note" lang={langOfName(told)}>
              {told}
            </p>
          </div>
        );
      })}
      <PatchSwitch />
    </details>
  );
}

/** On a narrow screen the town should not be far away. */
const isWide = matchMedia('(min-width: 48rem)').matches;

/** A regime in sentences, each with where it comes from and how sure anybody is of it. */
function Rules() {
  const regime = regimeShown.value;
  const spoken = language.value;
  const sections = useMemo(() => (regime === null ? [] : tellRegime(regime)), [regime, spoken]);
  return (
    <div class="rules">
      <h3>{t('lab-rules')}</h3>
      {sections.length === 0 && <p class="waits">{t('waits')}</p>}
      {sections.map((section) => (
        <Section key={section.title} section={section} />
      ))}
    </div>
  );
}

/** Rules of one kind; nothing of them is there before it is opened. */
function Section({ section: { title, rules: all } }: { readonly section: RuleSection }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {title}
        {t('in-brackets', { text: number(all.length) })}
      </summary>
      {isOpen && all.map((rule, at) => <Rule key={`${rule.name}${at}`} rule={rule} />)}
    </details>
  );
}

function Rule({ rule }: { readonly rule: RuleText }) {
  const { name, sentences, provenance } = rule;
  const { status, source, note } = provenance;
  return (
    <div class="rule-text">
      <h4>
        <span lang={langOfName(name)}>{name}</span>{' '}
        {status !== null && <span class={`status ${status}`}>{t(`lab-status-${status}`)}</span>}
      </h4>
      <p>{paragraph(sentences)}</p>
      {(source.length > 0 || note !== null) && (
        <details>
          <summary>{t('lab-source')}</summary>
          {source.map((line) => (
            <p key={line} lang="en">
              {line}
            </p>
          ))}
          {note !== null && <p lang="en">{note}</p>}
        </details>
      )}
    </div>
  );
}
