import {
  type Attribution,
  extremesOf,
  FEW_CASES,
  isTooFew,
  partOfDifference,
  simulatedCases,
} from 'glasshouse';
import { listed, number, paragraph, t } from '../text/text.ts';
import { harmAmount, harmDifference, partText } from './harm-amount.ts';
import { counted, said, say, type SentenceKey } from './say.ts';

type Harm = Attribution['harms'][number];
type Mechanisms = Attribution['mechanisms'];

/** How much of a harm there was, and what caused it. */
interface ToldHarm {
  readonly name: string;
  /** How much there was; that it rests on too few, where it does. */
  readonly amount: string;
  readonly sentences: readonly string[];
  /** The largest first; none where the harm rests on too few to say. */
  readonly causes: readonly ToldCause[];
}

interface ToldCause {
  readonly name: string;
  readonly caused: string;
  /** Which part of the difference; empty where mechanisms outweigh one another. */
  readonly part: string;
  /** Empty where none is known. */
  readonly interval: string;
}

/**
 * Which mechanism causes how much of each harm, in the page's language. In English the sentences on a harm are those of the
 * package, which a test holds them to.
 *
 * @param standingFor for how many people those stand who were simulated
 */
export function tellAttribution(found: Attribution, standingFor: number): ToldHarm[] {
  return found.harms.map((harm) => tellHarm(harm, found, standingFor));
}

/** How it was found out, in sentences. */
export function tellHowAttributed({ method, simulations }: Attribution): string[] {
  return [
    say('attributed-how', { simulations: counted(simulations, 'simulation') }),
    say(method.kind === 'exact' ? 'attributed-exact' : 'attributed-sampled'),
  ];
}

function tellHarm(harm: Harm, { mechanisms, people }: Attribution, standingFor: number): ToldHarm {
  const { unit, asItIs, left } = harm;
  const name = capital(harmName(harm));
  const most = Math.max(asItIs.value, left.value);
  const cases = simulatedCases(unit, most, { people, standingFor });
  const told = { name, amount: harmAmount(asItIs.value, unit) };
  if (cases === 0)
    return {
      ...told,
      sentences: [amountsText(harm, name), say('attributed-cancelled')],
      causes: [],
    };
  if (unit !== 'share' && cases !== null && isTooFew(cases))
    return {
      name,
      amount: t('lab-too-few', { n: number(cases) }),
      sentences: [say('attributed-too-few', { cases: counted(cases, unit) })],
      causes: [],
    };
  const few =
    unit === 'share' || cases === null || cases >= FEW_CASES
      ? null
      : say('attributed-few', { cases: counted(cases, unit) });
  return {
    ...told,
    sentences: said(
      amountsText(harm, name),
      causesText(harm, mechanisms),
      few,
      sumText(harm),
      idleText(harm, mechanisms),
    ),
    causes: causesOf(harm, mechanisms),
  };
}

function amountsText({ name: key, unit, asItIs, left }: Harm, name: string): string {
  return say('attributed-amounts', {
    name,
    about: say(`harm ${key}: about`),
    amount: harmAmount(asItIs.value, unit),
    left: harmAmount(left.value, unit),
  });
}

/** What raises it the most, and what lowers it the most. */
function causesText(harm: Harm, mechanisms: Mechanisms): string {
  const { unit, asItIs, left } = harm;
  const { most, least } = extremesOf(harm);
  const about = (at: number, value: number) => ({
    name: mechanismName(mechanisms[at]),
    by: harmDifference(value, unit),
  });
  const lowered = least === null ? null : about(least.at, -least.value);
  if (most === null)
    return paragraph(
      said(
        say('attributed-unraised'),
        lowered === null ? null : say('attributed-lowered', lowered),
      ),
    );
  const total = asItIs.value - left.value;
  return say('attributed-raised', {
    ...about(most.at, most.value),
    part: most.value > total ? '' : say('attributed-part', { part: partText(most.value / total) }),
    lowered: lowered === null ? '' : say('attributed-and-lowered', lowered),
  });
}

function sumText(harm: Harm): string | null {
  const isShown = harm.caused.some(({ value }) => partOfDifference(value, harm) !== null);
  return isShown && harm.caused.some(({ value }) => value < 0) ? say('attributed-sum') : null;
}

function idleText({ caused }: Harm, mechanisms: Mechanisms): string | null {
  const idle = mechanisms.filter((_, at) => caused[at]?.value === 0).map(mechanismName);
  return idle.length === 0 ? null : say('attributed-idle', { names: listed(idle) });
}

function causesOf(harm: Harm, mechanisms: Mechanisms): ToldCause[] {
  return mechanisms
    .flatMap((mechanism, at) => {
      const cause = harm.caused[at];
      return cause === undefined || cause.value === 0 ? [] : [{ mechanism, cause }];
    })
    .toSorted((one, other) => other.cause.value - one.cause.value)
    .map(({ mechanism, cause }) => {
      const part = partOfDifference(cause.value, harm);
      return {
        name: capital(mechanismName(mechanism)),
        caused: harmDifference(cause.value, harm.unit),
        part: part === null ? '' : partText(part),
        interval: intervalText(cause, harm.unit),
      };
    });
}

function intervalText({ low, high, n }: Harm['caused'][number], unit: Harm['unit']): string {
  if (low === null || high === null) return '';
  if (low === high) return say('attributed-same', { n: String(n) });
  const [from, to] = [harmDifference(low, unit), harmDifference(high, unit)];
  return say('attributed-interval', { low: from, high: to });
}

function harmName({ name }: Harm): string {
  return say(`harm ${name}`);
}

function mechanismName(mechanism: Mechanisms[number] | undefined): string {
  return say(`mechanism ${mechanism?.name ?? ''}` as SentenceKey);
}

/** With a capital letter, in languages that have them. */
function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
