import type { WhatIf } from '../world/api.ts';
import { shippedTitle } from '../text/shipped.ts';
import { listed, number, paragraph } from '../text/text.ts';
import { monthText } from '../ui/month-text.ts';
import { counted, say, type SentenceKey } from './say.ts';

type Months = WhatIf['answer']['asItIs'];

/**
 * What would have spared somebody, in sentences of the page's language. In English they are those of the package, which a test
 * holds them to.
 */
export function tellWhatIf(found: WhatIf): string[] {
  const { file, title, seed, answer } = found;
  const { asItIs, asked, person } = answer;
  const regime = shippedTitle(file, title);
  const head = say('spared-head', { person: String(person), regime, seed });
  // Of a whole run nothing is asked only where there is nothing to ask.
  if (asked === null) return [head, say('spared-free')];
  const question = say(asked === 'wrongly' ? 'spared-wrongly-asked' : 'spared-at-all-asked');
  return [head, asItIsText(asItIs, found), question, ...verdict(found)];
}

function asItIsText({ restricted, wrongly }: Months, found: WhatIf): string {
  const some =
    wrongly.length === 0
      ? say('spared-none-wrongly')
      : wrongly.length === restricted.length
        ? say('spared-all-wrongly')
        : say('spared-some-wrongly', {
            n: number(wrongly.length, 0),
            spans: spansText(wrongly, found),
          });
  return paragraph([say('spared-restricted', monthsOf(restricted, found)), some]);
}

function verdict(found: WhatIf): string[] {
  const { sets, withNone, asked, lookedUpTo, simulations } = found.answer;
  const tried = say('spared-tried', { simulations: counted(simulations, 'simulation') });
  const size = sets[0]?.mechanisms.length;
  if (size === undefined) {
    const left = asked === 'wrongly' ? withNone.wrongly : withNone.restricted;
    const none =
      lookedUpTo === 1
        ? say('spared-by-none')
        : say('spared-by-none-up-to', { n: String(lookedUpTo) });
    const all = say(left.length === 0 ? 'spared-by-all' : 'spared-not-by-all');
    return [paragraph([none, all, then(withNone, found)]), tried];
  }
  const n = String(size);
  const enough =
    sets.length > 1
      ? say('spared-by-each', { n: String(sets.length) })
      : size === 1
        ? say('spared-by-one')
        : say('spared-by-these', { n });
  const fewer = size === 1 ? [] : [say('spared-not-by-fewer', { n })];
  return [
    ...sets.map(({ mechanisms, months }) =>
      paragraph([
        say('spared-without', { what: listed(mechanisms.map(mechanismText)) }),
        then(months, found),
      ]),
    ),
    paragraph([enough, ...fewer, tried]),
  ];
}

function mechanismText(name: string): string {
  return say('spared-mechanism', {
    name: say(`mechanism ${name}` as SentenceKey),
    about: say(`mechanism ${name}: about` as SentenceKey),
  });
}

function then({ restricted, wrongly }: Months, found: WhatIf): string {
  if (restricted.length === 0) return say('spared-then-free');
  const key = wrongly.length === 0 ? 'spared-then-rightly' : 'spared-then';
  return say(key, monthsOf(restricted, found));
}

function monthsOf(months: readonly number[], found: WhatIf): { months: string; spans: string } {
  return { months: counted(months.length, 'month'), spans: spansText(months, found) };
}

/** Months as spans: `March 2016 to May 2017 and July 2018`. */
function spansText(months: readonly number[], { from }: WhatIf): string {
  const spans: { first: number; last: number }[] = [];
  for (const month of months) {
    const span = spans.at(-1);
    if (span?.last === month - 1) span.last = month;
    else spans.push({ first: month, last: month });
  }
  const at = (month: number): string => monthText(from + month);
  return listed(
    spans.map(({ first, last }) =>
      first === last ? at(first) : say('from-to', { from: at(first), to: at(last) }),
    ),
  );
}
