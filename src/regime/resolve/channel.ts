import type { Channel, Timeline } from '../regime.js';
import { channelSchema } from '../schema/channels.js';
import type { ChannelText } from '../schema/channels.js';
import { keySpanAt, keysOf, mapAt } from '../text/tree.js';
import type { Tree } from '../text/tree.js';
import type { Context } from './context.js';
import { resolveTimeline, resolveWindow } from './months.js';
import { lookUp } from './names.js';
import { resolveProvenance } from './provenance.js';
import { readRule } from './read-rule.js';
import { perName } from './references.js';

/** A channel. Null where it cannot be read. */
export function resolveChannel(name: string, tree: Tree, context: Context): Channel | null {
  const text = readRule(channelSchema, tree, context);
  if (text === null) return null;
  const { groups } = context.names;
  return {
    name,
    ...resolveWindow(text, tree, context),
    coverage: resolveCoverage(text.coverage, tree, context),
    misidentifies: text.misidentifies ?? 0,
    falseAlarms: text['false-alarms'] ?? 0,
    errorRatio: perName(tree, 'ratio', text.ratio, groups, 1, context),
    coverageRatio: perName(tree, 'coverage-ratio', text['coverage-ratio'], groups, 1, context),
    followsRecords: text['follows-records'] ?? null,
    provenance: resolveProvenance(text, tree, context),
  };
}

/** Coverage for each place: one for all, or each its own. */
function resolveCoverage(
  coverage: ChannelText['coverage'],
  tree: Tree,
  context: Context,
): readonly Timeline[] {
  const { places } = context.names;
  if (isTimeline(coverage)) {
    const everywhere = resolveTimeline(coverage, context);
    return places.names.map(() => everywhere);
  }
  const map = mapAt(tree, ['coverage']);
  for (const place of keysOf(map)) lookUp(places, place, keySpanAt(map, [place]), context.report);
  return places.names.map((place) => {
    const steps = Object.hasOwn(coverage, place) ? coverage[place] : undefined;
    return resolveTimeline(steps ?? [{ month: null, value: 0 }], context);
  });
}

type PerPlace = Exclude<ChannelText['coverage'], readonly unknown[]>;

function isTimeline(
  coverage: ChannelText['coverage'],
): coverage is Exclude<ChannelText['coverage'], PerPlace> {
  return Array.isArray(coverage);
}
