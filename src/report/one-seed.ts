/** How sure the numbers of one run are, and how to get intervals; `glasshouse run` simulates one seed alone. */
export const ONE_SEED =
  'One seed: these numbers are exact for these synthetic people with their luck, and have no interval over seeds. Other seeds give other numbers. How far apart they are: glasshouse audit FILE, which simulates ten seeds; of what a patch or another regime changes: glasshouse compare --seeds 10.';
