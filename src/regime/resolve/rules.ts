import type { Rules } from '../regime.js';
import { mapAt } from '../text/tree.js';
import type { MapTree, Tree } from '../text/tree.js';
import { resolveAdaptation } from './adaptation.js';
import { resolveChannel } from './channel.js';
import { resolveConduct } from './conduct.js';
import type { Context } from './context.js';
import { resolveDomain } from './domain.js';
import { resolveList } from './list.js';
import { refuseInstantCircles } from './list-circles.js';
import type { Names } from './names.js';
import { resolvePeers } from './peers.js';
import { resolveRedress } from './redress.js';
import { resolveScore } from './score.js';

/** The rules of one place and time. Rules that cannot be read are reported and left out: then no regime is made of them. */
export type ResolveRules = (tree: MapTree) => Rules;

/** Resolves rules of one subject. Rules that a phase does not change are resolved once, and are the same objects in every phase. */
export function rulesResolver(context: Context): ResolveRules {
  const { own, names } = context;
  const channel = once(resolveChannel, context);
  const conduct = once(resolveConduct, context);
  const domain = once(resolveDomain, context);
  const score = once(resolveScore, context);
  return (tree) => {
    const scores = each(mapAt(tree, ['scores']), own.scores, score);
    const lists = each(mapAt(tree, ['lists']), own.lists, (name, list) =>
      resolveList(name, list, scores, context),
    );
    refuseInstantCircles(lists, context);
    const forPeople = own.subject === 'people';
    return {
      channels: each(mapAt(tree, ['channels']), own.channels, channel).filter(isRead),
      conduct: each(mapAt(tree, ['conduct']), own.conduct, conduct).filter(isRead),
      scores: scores.filter(isRead),
      lists: lists.filter(isRead),
      domains: each(mapAt(tree, ['domains']), names.domains, domain).filter(isRead),
      peers: forPeople ? resolvePeers(tree, context) : null,
      redress: resolveRedress(tree, context),
      adaptation: forPeople ? resolveAdaptation(tree, context) : null,
    };
  };
}

type Resolve<T> = (name: string, tree: Tree) => T | null;

function each<T>(section: MapTree, table: Names, resolve: Resolve<T>): readonly (T | null)[] {
  return table.names.map((name) => {
    const tree = section.entries.get(name)?.value;
    return tree === undefined ? null : resolve(name, tree);
  });
}

function isRead<T>(rule: T | null): rule is T {
  return rule !== null;
}

function once<T>(
  resolve: (name: string, tree: Tree, context: Context) => T | null,
  context: Context,
): Resolve<T> {
  const done = new WeakMap<Tree, T | null>();
  return (name, tree) => {
    const before = done.get(tree);
    if (before !== undefined) return before;
    const rule = resolve(name, tree, context);
    done.set(tree, rule);
    return rule;
  };
}
