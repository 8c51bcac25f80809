import { MODES, type Mode } from '../town/palette.ts';
import { FEWEST_PEOPLE, type LabState, MOST_PEOPLE, type Speed, SPEEDS, USUAL } from './state.ts';
import { pack, unpack } from './pack.ts';

/** What a link says: a state, and the hash of the result that its sender saw; or which part of it cannot be read. */
export type Read =
  | { readonly state: LabState; readonly result: string | null }
  | { readonly fault: LinkFault };
export type LinkFault =
  | 'regime'
  | 'text'
  | 'safeguards'
  | 'patch'
  | 'people'
  | 'seed'
  | 'month'
  | 'mode'
  | 'person'
  | 'speed'
  | 'result';

/** So long an address works in every browser; a longer one is refused before it is read. */
const LONGEST = 2_000_000;
const NAME = /^[a-z0-9][a-z0-9-]{0,63}$/u;
const MOST_SAFEGUARDS = 64;
const MOST_MONTHS = 1_200;
const MOST_SEED = 2n ** 64n - 1n;
/** So much of the hash of a state stands in a link: 64 bits. */
const RESULT = /^[0-9a-f]{16}$/u;

/** The part of an address after `#`. Only what is not usual is said. The same state gives the same text. */
export async function writeLink(state: LabState, stateHash?: string): Promise<string> {
  const parts = new URLSearchParams();
  parts.set('regime', state.regime);
  if (state.safeguards.length > 0) parts.set('with', state.safeguards.join(' '));
  if (state.isTwo) parts.set('two', state.isLit ? 'lit' : 'plain');
  parts.set('people', String(state.people));
  parts.set('seed', state.seed);
  if (state.month !== null) parts.set('month', String(state.month));
  if (state.mode !== USUAL.mode) parts.set('colour', state.mode);
  if (state.person !== null) parts.set('person', String(state.person));
  if (state.speed !== USUAL.speed) parts.set('speed', String(state.speed));
  if (stateHash !== undefined) parts.set('result', resultOf(stateHash));
  if (state.patch !== null) parts.set('patch', await pack(state.patch));
  if (state.text !== null) parts.set('text', await pack(state.text));
  return parts.toString();
}

/** As much of a state hash as links hold. */
export function resultOf(stateHash: string): string {
  return stateHash.slice(0, 16);
}

/** Reads the part of an address after `#`. It never rejects: whatever stands there is a state or a fault. */
export async function readLink(hash: string): Promise<Read> {
  if (hash.length > LONGEST) return { fault: 'text' };
  const parts = new URLSearchParams(hash.replace(/^#/u, ''));
  const regime = parts.get('regime') ?? USUAL.regime;
  if (!NAME.test(regime)) return { fault: 'regime' };
  const safeguards = [
    ...new Set((parts.get('with') ?? '').split(' ').filter((name) => name !== '')),
  ];
  if (safeguards.length > MOST_SAFEGUARDS || !safeguards.every((name) => NAME.test(name)))
    return { fault: 'safeguards' };
  const people = whole(parts.get('people') ?? String(USUAL.people), FEWEST_PEOPLE, MOST_PEOPLE);
  if (people === null) return { fault: 'people' };
  const seed = parts.get('seed') ?? USUAL.seed;
  if (!isSeed(seed)) return { fault: 'seed' };
  const month = optional(parts.get('month'), MOST_MONTHS);
  if (month === undefined) return { fault: 'month' };
  const mode = parts.get('colour') ?? USUAL.mode;
  if (!isMode(mode)) return { fault: 'mode' };
  const person = optional(parts.get('person'), people - 1);
  if (person === undefined) return { fault: 'person' };
  const speed = whole(parts.get('speed') ?? String(USUAL.speed), 1, Math.max(...SPEEDS));
  if (speed === null || !isSpeed(speed)) return { fault: 'speed' };
  const result = parts.get('result');
  if (result !== null && !RESULT.test(result)) return { fault: 'result' };
  const text = await unpackPart(parts.get('text'));
  if (text === undefined) return { fault: 'text' };
  const patch = await unpackPart(parts.get('patch'));
  if (patch === undefined) return { fault: 'patch' };
  const two = parts.get('two');
  const [isTwo, isLit] = [two !== null, two !== 'plain'];
  const world = { regime, text, safeguards, patch, isTwo, people, seed };
  return { state: { ...world, isLit, month, mode, person, speed }, result };
}

/** A whole number as it is written without ado; null for anything else. */
function whole(text: string, least: number, most: number): number | null {
  if (!/^(?:0|[1-9]\d{0,9})$/u.test(text)) return null;
  const value = Number(text);
  return value >= least && value <= most ? value : null;
}

/** Null: it is not said. Undefined: it cannot be read. */
function optional(text: string | null, most: number): number | null | undefined {
  if (text === null) return null;
  return whole(text, 0, most) ?? undefined;
}

/** Null: it is not said. Undefined: it cannot be read. */
async function unpackPart(packed: string | null): Promise<string | null | undefined> {
  return packed === null ? null : ((await unpack(packed)) ?? undefined);
}

export function isSeed(text: string): boolean {
  return /^(?:0|[1-9]\d{0,19})$/u.test(text) && BigInt(text) <= MOST_SEED;
}

function isSpeed(asked: number): asked is Speed {
  return SPEEDS.some((speed) => speed === asked);
}

function isMode(text: string): text is Mode {
  return MODES.some((mode) => mode === text);
}
