import type { Regime } from '../../regime/regime.js';
import { regimeText } from '../rules/rules-text.js';
import { absentText } from './absent-text.js';
import { fieldName, fieldText } from './field-text.js';
import { spelledOut } from './spelled-out.js';
import type { Fields } from './spelled-out.js';

/** One rule in which two regimes differ. */
export interface RuleDifference {
  /** The section of the report that tells of it: `Lists`. */
  readonly section: string;
  /** What the rule is about: a list's name. */
  readonly name: string;
  readonly kind: 'only in A' | 'only in B' | 'differs';
  /** How each regime reads: the whole rule where only one has it, otherwise the sentences that the other does not say, or what it does not do. */
  readonly a: readonly string[];
  readonly b: readonly string[];
  /** The fields that differ, with exact values; null where a regime does not have the field. */
  readonly fields: readonly FieldDifference[];
}
interface FieldDifference {
  readonly field: string;
  readonly a: string | null;
  readonly b: string | null;
}

const NOTHING: Fields = new Map();

/**
 * The rules in which two regimes differ, in the order of the report's sections. Whatever has an effect is compared, to the
 * last digit; titles, sources, notes, status and expectations are not. Empty: the same regime, in other words perhaps.
 */
export function ruleDiff(a: Regime, b: Regime): RuleDifference[] {
  const [inA, inB] = [spelledOut(a), spelledOut(b)];
  const [toldA, toldB] = [readings(a), readings(b)];
  const sections = new Set([...inA.keys(), ...inB.keys()]);
  return [...sections].flatMap((section) => {
    const [rulesA, rulesB] = [inA.get(section), inB.get(section)];
    const names = new Set([...(rulesA?.keys() ?? []), ...(rulesB?.keys() ?? [])]);
    return [...names].flatMap((name): RuleDifference[] => {
      const [ruleA, ruleB] = [rulesA?.get(name), rulesB?.get(name)];
      const fields = differing(ruleA ?? NOTHING, ruleB ?? NOTHING);
      if (fields.length === 0) return [];
      const kind =
        ruleA === undefined ? 'only in B' : ruleB === undefined ? 'only in A' : 'differs';
      const told = { a: toldA(section, name), b: toldB(section, name) };
      return [{ section, name, kind, ...reading(section, kind, told, fields), fields }];
    });
  });
}

function differing(a: Fields, b: Fields): FieldDifference[] {
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((field) => {
    const [inA, inB] = [a.get(field) ?? null, b.get(field) ?? null];
    return inA === inB ? [] : [{ field, a: inA, b: inB }];
  });
}

interface Told {
  readonly a: readonly string[];
  readonly b: readonly string[];
}

/** Sentences where they tell the two apart, the bare fields where sentences are too round for that. */
function reading(
  section: string,
  kind: RuleDifference['kind'],
  told: Told,
  fields: readonly FieldDifference[],
): Told {
  const [a, b] = [
    told.a.filter((sentence) => !told.b.includes(sentence)),
    told.b.filter((sentence) => !told.a.includes(sentence)),
  ];
  const spelled = (side: 'a' | 'b'): string[] =>
    fields.flatMap(({ field, [side]: value }) =>
      value === null ? [] : [`${fieldName(field)}: ${fieldText(field, value)}.`],
    );
  if (kind !== 'differs')
    return {
      a: kind === 'only in B' ? [] : told.a.length > 0 ? told.a : spelled('a'),
      b: kind === 'only in A' ? [] : told.b.length > 0 ? told.b : spelled('b'),
    };
  // A sentence of one that the other has no counterpart of is a thing that the other does not do.
  const whole = (own: readonly string[], side: 'a' | 'b'): readonly string[] => {
    const values = fields.map(({ field, [side]: value }) => ({ field, value }));
    const said = [...own, ...absentText(section, values)];
    return said.length > 0 ? said : spelled(side);
  };
  if (a.length + b.length === 0) return { a: spelled('a'), b: spelled('b') };
  return { a: whole(a, 'a'), b: whole(b, 'b') };
}

/** The sentences of a rule, by section and name; several of one name, such as two events of a month, together. */
function readings(regime: Regime): (section: string, name: string) => readonly string[] {
  const sections = regimeText(regime);
  return (section, name) =>
    sections
      .filter((each) => each.title === section)
      .flatMap((each) => each.rules)
      .filter((rule) => rule.name === name)
      .flatMap((rule) => rule.sentences);
}

/** Rules of which one regime alone has one and the other alone another: perhaps one rule under two names. */
export function perhapsRenamed(differences: readonly RuleDifference[]): [string, string][] {
  const only = (kind: RuleDifference['kind']): RuleDifference[] =>
    differences.filter((each) => each.kind === kind);
  return only('only in A').flatMap((one) =>
    only('only in B')
      .filter(
        (other) =>
          other.section === one.section &&
          other.fields.length === one.fields.length &&
          other.fields.every(({ field, b }) =>
            one.fields.some((each) => each.field === field && each.a === b),
          ),
      )
      .map((other): [string, string] => [one.name, other.name]),
  );
}
