import { threshold } from '../../random/draws.js';
import type { Rules } from '../regime.js';
import { CLASSES, type Classed, eachClass, factorOf, FIRM_CLASSES } from './classes.js';

/** Parts of one request in which demand is counted, so that expected refusals add up exactly. */
export const DEMAND_UNIT = 65_536;

/** What a closed domain does, in one month. */
export interface DomainTables {
  /** Requests a month in parts of DEMAND_UNIT: [domain * 512 + class]. */
  readonly demand: Uint32Array;
  /** Domains whose refusals hit the children of the household, as bits. */
  readonly onChildren: number;
  /** For each domain: chance a month of falling into hardship while it is closed; and which domains have one. */
  readonly costsMeans: Uint32Array;
  readonly costly: number;
  /** For each domain: the conduct that it stops, as bits; and which domains stop any. */
  readonly stops: Uint32Array;
  readonly stopping: number;
}

/** Tables that have been compiled: nothing in them depends on the month, and rules are many months in force. */
const known = new WeakMap<Rules, { readonly population: Classed; readonly tables: DomainTables }>();

/** Compiles the domains. `population` may be the firms' one class. */
export function domainTables(rules: Rules, population: Classed): DomainTables {
  const before = known.get(rules);
  if (before?.population === population) return before.tables;
  const tables = compile(rules, population);
  known.set(rules, { population, tables });
  return tables;
}

function compile({ domains }: Rules, population: Classed): DomainTables {
  const demand = new Uint32Array(domains.length * CLASSES);
  domains.forEach((domain, index) => {
    eachClass(population, (at, group, age, income) => {
      // Firms have neither age nor income: what a domain says of people's classes does not concern them.
      const factor = population === FIRM_CLASSES ? 1 : factorOf(domain.factors, group, age, income);
      const times = domain.demand * factor;
      demand[index * CLASSES + at] = Math.round(times * DEMAND_UNIT);
    });
  });
  const bits = (test: (index: number) => boolean): number =>
    domains.reduce((mask, _, index) => (test(index) ? mask | (1 << index) : mask), 0) >>> 0;
  return {
    demand,
    onChildren: bits((index) => domains[index]?.fallsOn === 'children'),
    costsMeans: Uint32Array.from(domains, (domain) => threshold(domain.costsMeans)),
    costly: bits((index) => (domains[index]?.costsMeans ?? 0) > 0),
    stops: Uint32Array.from(domains, (domain) =>
      domain.stops.reduce((mask, kind) => mask | (1 << kind), 0),
    ),
    stopping: bits((index) => (domains[index]?.stops.length ?? 0) > 0),
  };
}
