import type { Factors } from '../regime.js';
import type { Tree } from '../text/tree.js';
import type { Context } from './context.js';
import { perName } from './references.js';

interface FactorsText {
  readonly 'by-age'?: Record<string, number> | undefined;
  readonly 'by-income'?: Record<string, number> | undefined;
  readonly 'by-group'?: Record<string, number> | undefined;
  readonly 'in-hardship'?: number | undefined;
}

/** How a rate differs between people. */
export function resolveFactors(text: FactorsText, tree: Tree, context: Context): Factors {
  const { ages, incomes, groups } = context.names;
  return {
    age: perName(tree, 'by-age', text['by-age'], ages, 1, context),
    income: perName(tree, 'by-income', text['by-income'], incomes, 1, context),
    group: perName(tree, 'by-group', text['by-group'], groups, 1, context),
    hardship: text['in-hardship'] ?? 1,
  };
}
