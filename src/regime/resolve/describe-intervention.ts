import type { InterventionText } from '../schema/interventions.js';
import { scalarsAt } from '../text/scalars.js';
import { keysOf, mapAt, treeAt } from '../text/tree.js';
import type { Tree } from '../text/tree.js';

/** What an intervention does, in one line for a report: with the amounts as the file writes them. */
export function describeIntervention(kind: string, text: InterventionText, tree: Tree): string {
  const said = (...path: string[]): string => {
    const value = treeAt(tree, path);
    return value?.kind === 'scalar' ? String(value.value) : '';
  };
  const lasting = text.for === undefined ? '' : ` for ${said('for')}`;
  const where = text.in === undefined ? '' : ` in ${text.in}`;
  return `${describe(kind, text, tree, said)}${lasting}${where}`;
}

function describe(
  kind: string,
  text: InterventionText,
  tree: Tree,
  said: (...path: string[]) => string,
): string {
  const against = (group: string | undefined): string =>
    group === undefined ? '' : ` of ${group}`;
  switch (kind) {
    case 'outage':
      return `outage of ${names(tree, 'outage')}`;
    case 'amnesty':
      return `amnesty for ${names(tree, 'amnesty')}`;
    case 'hack':
      return `hack${text.hack?.score === undefined ? '' : ` of ${text.hack.score}`}: ${said('hack', 'swap')}`;
    case 'false-reports':
      return `false reports of ${said('false-reports', 'of')}${text['false-reports']?.against === undefined ? '' : ` against ${text['false-reports'].against}`}, ${said('false-reports', 'rate')}`;
    case 'false-listing':
      return `false listing of ${said('false-listing', 'share')}${against(text['false-listing']?.of)} on ${said('false-listing', 'list')}`;
    default:
      return `change of ${changed(mapAt(tree, ['change'])).join(', ')}`;
  }
}

function names(tree: Tree, key: string): string {
  return scalarsAt(tree, key)
    .map((scalar) => String(scalar.value))
    .join(' and ');
}

function changed(change: Tree, of = ''): string[] {
  return keysOf(change).flatMap((section) => {
    const inside = mapAt(change, [section]);
    if (section === 'firms') return changed(inside, ' of firms');
    if (['peers', 'redress', 'adaptation'].includes(section)) return [`${section}${of}`];
    return [`${section}${of} (${keysOf(inside).join(', ')})`];
  });
}
