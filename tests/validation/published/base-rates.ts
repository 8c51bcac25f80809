import { createEngine } from '../../../src/engine/create-engine.js';
import { totalOf } from '../../helpers/run-engine.js';
import { publishedRegime } from './published-regime.js';
import { near, type Reproduced } from './result.js';

const SEED = '1';

/** 1: of those whom a good test for something rare points at, few have done it. */
export function baseRates(): Reproduced {
  const regime = publishedRegime('base-rates');
  const { people, standingFor } = regime.population;
  const engine = createEngine(regime, { seed: SEED, people });
  engine.step();
  const alarms = totalOf(engine.people, 'false alarms');
  const restricted = totalOf(engine.people, 'restricted');
  const rightly = restricted - totalOf(engine.people, 'restricted wrongly');
  // Two standard errors of the number of false alarms (Poisson), and of a share of so many (binomial).
  const expected = people * 0.9999 * 0.001;
  const precision = 0.0826;
  const listed = expected + people * 0.0001 * 0.9;
  const millions = standingFor / people / 1e6;
  const round = (value: number): number => Number(value.toPrecision(2));
  return {
    number: 1,
    title: 'Base rates',
    source: 'Bayes’ rule: PPV = πs / (πs + (1 - π)f), with π = 0.0001, s = 0.9, f = 0.001',
    mechanisms:
      'a channel that sees 90 % of an act done by one person in ten thousand and has a false alarm of one in a thousand others, and a list that is entered by a record. The share is 1 - restricted wrongly / restricted, by the two standings.',
    simplified:
      'nothing but the size: ten million people, one to one, stand for 1.4 billion; one month.',
    regimes: ['base-rates'],
    people: '10,000,000',
    seeds: SEED,
    figures: [
      near(
        'false alarms among 1.4 billion, in millions',
        1.4,
        alarms * millions,
        round(2 * Math.sqrt(expected) * millions),
        'asked',
        3,
      ),
      near(
        'share of those with a record who did it, in %',
        8.26,
        (100 * rightly) / restricted,
        round(200 * Math.sqrt((precision * (1 - precision)) / listed)),
        'asked',
        2,
      ),
    ],
  };
}
