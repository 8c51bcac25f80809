import type { Report } from '../problem.js';
import { put } from '../text/put.js';
import { mapAt, treeAt } from '../text/tree.js';
import type { MapTree, Path, Tree } from '../text/tree.js';
import { isFault } from '../text/words.js';
import { changeValue, wishesOf } from './change-value.js';
import { mark } from './mark.js';
import { namesMeant } from './names-meant.js';
import type { Patch } from './patch.js';
import { NAMED } from './report-names.js';
import { isNothing, isSelector } from './selector.js';
import { rulesAt, sitesOfFirms, sitesOfPeople, sitesOfPilot } from './sites.js';
import type { Sites } from './sites.js';
import { surroundingsOf } from './surroundings.js';
import { wholeValue } from './whole-value.js';

/** A regime after a patch. */
export interface Patched {
  readonly tree: MapTree;
  /** Why parts of the patch changed nothing, in words. */
  readonly idle: readonly string[];
}

/**
 * Applies a patch to a regime that is right in itself. What it says holds everywhere and always: what pilots and later changes
 * of the regime say of the same is changed too. A name that the regime has not is reported.
 */
export function applyPatch(base: MapTree, patch: Patch, report: Report): Patched {
  const patching = new Patching(base, patch, report);
  for (const [key, { value }] of patch.change.entries) patching.section(key, value);
  return { tree: patching.withSource(), idle: [...patching.idle] };
}

/** The rule that is being changed, and where such rules stand. */
interface Rule {
  readonly sites: Sites;
  /** The way to the rule from the site. */
  readonly path: Path;
}

class Patching {
  readonly idle = new Set<string>();
  #file: Tree;
  #changed = false;

  constructor(
    base: MapTree,
    private readonly patch: Patch,
    private readonly report: Report,
  ) {
    this.#file = base;
  }

  /** The regime as it is now, with the patch among its sources where a rule rests on it. */
  withSource(): MapTree {
    const { source, title, titleSpan: span } = this.patch;
    if (this.#changed && source.length > 0) {
      const value = { kind: 'scalar', value: source.join('; '), source: '', span } as const;
      this.#file = put(this.#file, ['sources', title], value, span);
    }
    return mapAt(this.#file, []);
  }

  section(key: string, value: Tree): void {
    if (key === 'firms') {
      if (treeAt(this.#file, ['firms']) === undefined) this.idle.add('the regime has no firms');
      else this.#rules(value, sitesOfFirms(this.#file));
    } else if (key === 'jurisdictions') {
      const pilots = mapAt(this.#file, ['jurisdictions']);
      for (const [said, entry] of mapAt(value, []).entries) {
        const names = this.#names(pilots, 'a jurisdiction', said, entry.keySpan);
        for (const name of names) this.#rules(entry.value, sitesOfPilot(this.#file, name));
      }
    } else this.#ruleSection(key, value, sitesOfPeople(this.#file));
  }

  #rules(change: Tree, sites: Sites): void {
    for (const [key, { value }] of mapAt(change, []).entries) this.#ruleSection(key, value, sites);
  }

  #ruleSection(key: string, value: Tree, sites: Sites): void {
    const what = NAMED.get(key);
    if (what === undefined) {
      if (key === 'redress') this.#openRedress(sites);
      const path = key === 'population' ? [key, 'exempt'] : [key];
      this.#walk(treeAt(value, path.slice(1)) ?? value, path, { sites, path });
      return;
    }
    const section = mapAt(rulesAt(this.#file, sites.base), [key]);
    for (const [said, entry] of mapAt(value, []).entries) {
      for (const name of this.#names(section, what, said, entry.keySpan))
        this.#walk(entry.value, [key, name], { sites, path: [key, name] });
    }
  }

  #names(...[section, what, said, span]: NamesAsked): readonly string[] {
    const { names, none } = namesMeant(section, what, said, span, this.#file, this.report);
    if (none !== null) this.idle.add(none);
    return names;
  }

  /** `redress: none` is spelled out, so that one way back can be opened without the others. */
  #openRedress({ base, others }: Sites): void {
    for (const site of [base, ...others]) {
      const path = [...site, 'redress'];
      const said = treeAt(this.#file, path);
      if (said?.kind !== 'scalar') continue;
      const { span } = said;
      const entry = (value: string): { keySpan: typeof span; value: Tree } => ({
        keySpan: span,
        value: { kind: 'scalar', value, source: '', span },
      });
      const entries = new Map([
        ['notice', entry('0%')],
        ['appeal', entry('none')],
        ['apology', entry('none')],
        ['correction', entry('0/month')],
      ]);
      this.#file = put(this.#file, path, { kind: 'map', entries, span }, span);
    }
  }

  #walk(wanted: Tree, path: Path, rule: Rule): void {
    if (wanted.kind !== 'map') {
      this.#leaf(wanted, path, rule);
      return;
    }
    const { base, others } = rule.sites;
    const opened = path.length === 1 && path[0] === 'redress';
    const isOpen = (): boolean =>
      treeAt(rulesAt(this.#file, base), path)?.kind === 'map' || isGrade(path) || opened;
    this.#whole(wanted, path, rule, isOpen() ? others : [base, ...others]);
    if (!isOpen()) return;
    const now = mapAt(rulesAt(this.#file, base), path);
    for (const [key, { value, keySpan }] of wanted.entries) {
      const keys = isSelector(key) ? this.#names(now, 'such entry', key, keySpan) : [key];
      for (const each of keys) this.#walk(value, [...path, each], rule);
    }
  }

  /** Where a site says one word instead of a map (`appeal: none`), what the patch says stands there as it is. */
  #whole(wanted: MapTree, path: Path, rule: Rule, sites: readonly Path[]): void {
    const whole = wholeValue(wanted);
    // What a section says as a whole (`peers: none`) is not there to be changed, and grades say their lowest score.
    if (whole === undefined || isNothing(whole) || isGrade(path)) {
      if (sites.includes(rule.sites.base)) this.idle.add(`the regime has no "${path.at(-1)}"`);
      return;
    }
    for (const site of sites) {
      const said = treeAt(this.#file, [...site, ...path]);
      const isBase = site === rule.sites.base;
      if (said?.kind === 'map' || (said === undefined && !isBase)) continue;
      if (said !== undefined && path.length === 1) continue;
      this.#write(whole, site, path, rule);
    }
  }

  #leaf(wanted: Tree, path: Path, rule: Rule): void {
    const { base, others } = rule.sites;
    let changed = false;
    for (const site of [base, ...others]) {
      const rules = site === base ? rulesAt(this.#file, base) : treeAt(this.#file, site);
      const now = treeAt(rules, path);
      if (now === undefined && site !== base) continue;
      const next = changeValue(now, wanted, surroundingsOf(this.#file, site, path));
      if (isFault(next)) {
        this.report.error(wanted.span, next.fault);
        return;
      }
      if (next.value === undefined || next.value === now) continue;
      this.#write(next.value, site, path, rule);
      changed = true;
    }
    if (!changed) this.idle.add(idleWords(wanted, path));
  }

  #write(value: Tree, site: Path, path: Path, { sites, path: rule }: Rule): void {
    const { titleSpan } = this.patch;
    const parent = [...site, ...path.slice(0, -1)];
    const grade = treeAt(this.#file, parent);
    // A grade that is its lowest score alone becomes a map that says it.
    if (grade?.kind === 'scalar' && isGrade(path.slice(0, -1)))
      this.#file = put(
        put(this.#file, parent, { ...EMPTY, span: grade.span }, titleSpan),
        [...parent, 'from'],
        grade,
        titleSpan,
      );
    this.#file = put(this.#file, [...site, ...path], value, value.span);
    this.#file = mark(this.#file, [...site, ...rule], [...sites.base, ...rule], this.patch);
    this.#changed = true;
  }
}

const EMPTY: MapTree = { kind: 'map', entries: new Map(), span: { start: 0, end: 0 } };

/** Is this the way to a grade of a score? */
function isGrade(path: Path): boolean {
  return path.length === 4 && path[0] === 'scores' && path[2] === 'grades';
}

function idleWords(wanted: Tree, path: Path): string {
  const key = String(path.at(-1));
  const [wish] = wishesOf(wanted, key);
  const of = path.length > 2 ? ` of ${String(path[0])}` : '';
  if (wish?.kind === 'lasts')
    return `nothing under "${String(path[0])}" lasts longer than ${wish.months} months anyway`;
  return `"${key}"${of} is already as the patch wants it`;
}

type NamesAsked = [
  section: MapTree,
  what: string,
  said: string,
  span: { readonly start: number; readonly end: number },
];
