import type { Provenance, Status } from '../regime.js';
import { scalarsAt } from '../text/scalars.js';
import { spanAt } from '../text/tree.js';
import type { Tree } from '../text/tree.js';
import { quote } from '../text/words.js';
import { suggest } from '../text/suggest.js';
import type { Context } from './context.js';
import { lookUp } from './names.js';

interface ProvenanceText {
  readonly source?: readonly string[] | undefined;
  readonly status?: Status | undefined;
  readonly note?: string | undefined;
  readonly 'calibrated-to'?: readonly string[] | undefined;
}

/** Where a rule comes from. Sources and expectations that the file does not have are reported. */
export function resolveProvenance(text: ProvenanceText, tree: Tree, context: Context): Provenance {
  const sources = scalarsAt(tree, 'source');
  text.source?.forEach((key, i) => {
    lookUp(
      context.names.sources,
      key,
      sources[i]?.span ?? spanAt(tree, ['source']),
      context.report,
    );
  });
  const fitted = scalarsAt(tree, 'calibrated-to');
  const expected = context.names.expected;
  text['calibrated-to']?.forEach((what, i) => {
    if (expected.indices.has(what) || !expected.readable) return;
    context.report.error(fitted[i]?.span ?? spanAt(tree, ['calibrated-to']), {
      found: `nothing is expected of ${quote(what)}`,
      accepted:
        expected.names.length === 0
          ? 'nothing: the file expects nothing'
          : expected.names.join(', '),
      suggestion: suggest(what, expected.names),
    });
  });
  return {
    source: text.source ?? [],
    status: text.status ?? null,
    note: text.note ?? null,
    calibratedTo: text['calibrated-to'] ?? [],
  };
}

/** Of a rule that the file does not say. */
export const NO_PROVENANCE: Provenance = { source: [], status: null, note: null, calibratedTo: [] };
