import type { Metric } from './metric.js';

/** Every metric there is, in the words of its file; a test holds the two to each other. */
export const METRICS: readonly Metric[] = [
  {
    file: 'appeal-success',
    names: ['appeal success'],
    definition: 'Appeal success: of the appeals that were decided, the share granted.',
    formula: 'granted / (granted + refused), over the whole run; pending appeals count in neither',
    source: 'reversal rates as published by courts and ombudsmen',
    unit: 'share of decisions',
    range: '0 to 1',
  },
  {
    file: 'calibration-difference',
    names: ['calibration difference'],
    definition:
      'Calibration by group: whether the same class of score means the same for every group. In a score that is calibrated, people of one class do harm in the next twelve months equally often, whatever their group.',
    formula:
      'max over classes s and groups r, q of |P(Y = 1 | S = s, R = r) - P(Y = 1 | S = s, R = q)|, with S the class at the end of a year of the run (a grade; free or restricted where there is no score that everybody has) and Y a harmful act in the twelve months after it. Cells of too few people are left out',
    source:
      'Chouldechova, "Fair prediction with disparate impact", 2017, equation 2.1 (predictive parity and calibration)',
    unit: 'difference of shares',
    range: '0 (calibrated alike) to 1',
  },
  {
    file: 'chilling-against-no-regime',
    names: ['chilling against no regime'],
    definition:
      'Chilling against no regime: of the lawful, protected acts that the same people with the same luck do where nobody watches, scores or lists them, the share that is missing under the regime, for whatever reason.',
    formula: '1 - acts under the regime / acts in the paired world without it, over the whole run',
    source:
      'the counterfactual of Penney, "Chilling effects: online surveillance and Wikipedia use", 2016, made exact by common random numbers',
    unit: 'share of acts',
    range: 'at most 1; below 0 where people say more under the regime',
  },
  {
    file: 'chilling-share',
    names: ['chilling share', 'chilling share of the never restricted'],
    definition:
      'Chilling: of the lawful, protected acts that people wished for, the share that fear left undone.',
    formula: '1 - expressed / desired = silenced / (expressed + silenced)',
    source:
      'Schauer, "Fear, risk and the First Amendment", 1978; measured as in Daymude, Axelrod and Forrest, 2025',
    unit: 'share of acts',
    range: '0 (nobody holds back) to 1 (silence)',
  },
  {
    file: 'contagion-number',
    names: ['contagion number'],
    definition:
      'Contagion number: how many further people come to be restricted for each wrongful listing that is injected, through household, ties, other lists and lost work. The two worlds have the same people with the same luck, and differ in the injected listings alone.',
    formula:
      '(people ever restricted with the injection and not without it - the other way round) / people injected; the injected themselves count in neither',
    source:
      'the reproduction number of epidemics, Diekmann, Heesterbeek and Metz, 1990, as a paired difference',
    unit: 'people for each injected listing',
    range: 'any number; 0 where a wrong stays with whom it befell',
  },
  {
    file: 'count-at-end',
    names: ['restricted', 'restricted wrongly'],
    definition:
      'People restricted: how many have a part of life closed to them in the last month; or how many of them wrongly: in at least one part of life by the assigned standing and not by the earned one, whatever else is rightly closed to them.',
    formula: "the last month's count",
    source: 'the two standings of the model, docs/model/odd.md, section 4',
    unit: 'people of the country',
    range: '0 to the adults',
  },
  {
    file: 'cross-context-share',
    names: ['cross-context share'],
    definition:
      'Cross-context share: of the loss that came from conduct, the part that fell in another part of life than that in which the conduct happened.',
    formula:
      'Σ amount × (conduct in other contexts) / Σ amount × (conduct in any context), over lists, grades and the domains they close; amount = member-months × demand. What led to a list is told from its entries by cause and from the records that its rules count, list by list and not person by person',
    source:
      'Nissenbaum, "Privacy in context", 2010; article 5(1)(c)(i) of Regulation (EU) 2024/1689',
    unit: 'share of loss',
    range: '0 (losses stay where the conduct was) to 1',
  },
  {
    file: 'difference-in-errors',
    names: ['difference in errors'],
    definition:
      'How many standard errors lie between two proportions: about 2 and less can be chance.',
    formula:
      '|p - q| / sqrt(r (1 - r) (1/n + 1/m)), with p = part/whole of the first, q of the second, and r of both together',
    source:
      'the two-proportion z-test with pooled variance; Fleiss, "Statistical methods for rates and proportions", 1981. People of one household fare alike, so real errors are larger than these, which take everybody as independent',
    unit: 'standard errors',
    range: '0 and more',
  },
  {
    file: 'disparate-impact',
    names: ['disparate impact', 'ratio of restriction rates'],
    definition:
      'Disparate impact, told in two ways, because the first hides rare harms: 1 % against 4 % restricted passes the four-fifths rule at 0.97 and is a fourfold harm.',
    formula:
      '(1 - max h) / (1 - min h), and max h / min h, with h = restricted / all of a group, in person-months of adults over the whole run. Where nobody of the best-off group is restricted the second is without bound, which is not the same as to have no answer. It rests on the restricted of those two groups, and is not told where they are too few',
    source: 'Uniform Guidelines on Employee Selection Procedures, 29 CFR 1607.4(D)',
    unit: 'ratio of rates',
    range: 'favourable ratio 0 to 1, flagged under 0.8; harm ratio 1 and more, without bound',
  },
  {
    file: 'equalised-odds-difference',
    names: ['equalised-odds difference'],
    definition:
      'Equalised-odds difference: how far groups lie apart in being restricted, given what their own seen acts have earned; the larger of its two halves, among those who have earned nothing and among those who have.',
    formula:
      'max(max - min of the false-positive share, max - min of the true-positive share), over groups. Where one of the halves has no answer there is none: the other half alone is another figure (false-positive-gap.ts)',
    source:
      'Hardt, Price and Srebro, "Equality of opportunity in supervised learning", 2016; the larger half as in Fairlearn\'s equalized_odds_difference with its default agg="worst_case"',
    unit: 'difference of shares',
    range: '0 (equal) to 1',
  },
  {
    file: 'false-discovery-rate',
    names: ['false discovery rate'],
    definition:
      'False discovery rate of restriction: of the months of restriction, the share of people whose own seen acts close nothing at all to them.',
    formula:
      'FP / (FP + TP), in person-months over the whole run, with FP those of people who are restricted and have earned no restriction in anything, and FP + TP all months of restriction. People restricted wrongly (count-at-end.ts) are these and more: also who is rightly kept from one part of life and wrongly from another',
    source: 'Benjamini and Hochberg, "Controlling the false discovery rate", 1995',
    unit: 'share of person-months',
    range: '0 (best) to 1',
  },
  {
    file: 'false-positive-gap',
    names: ['false-positive gap', 'true-positive gap'],
    definition:
      'Equalised-odds difference, its two halves: how much more often the worst-treated group is restricted than the best-treated one, among people whose own acts close nothing; and how far groups lie apart in being restricted among people who have earned it.',
    formula:
      'max - min over groups of the false-positive share (false-positive-share.ts), or of the true-positive share (true-positive-share.ts)',
    source: 'Hardt, Price and Srebro, "Equality of opportunity in supervised learning", 2016',
    unit: 'difference of shares',
    range: '0 (equal) to 1',
  },
  {
    file: 'false-positive-share',
    names: ['false-positive share'],
    definition:
      'False-positive share of restriction: of the months of people whose own seen acts close nothing to them, the share in which something is closed to them all the same.',
    formula:
      'FP / (FP + TN), in person-months over the whole run, with FP those of people who are restricted and have earned no restriction in anything, and FP + TN those of all who have earned none. Somebody rightly kept from one part of life and wrongly from another is restricted wrongly (count-at-end.ts), and a true positive here: that they are restricted at all is earned. Who has left the country has earned nothing, and is restricted in nothing',
    source:
      'error rates of a binary classifier, as in Fawcett, "An introduction to ROC analysis", 2006',
    unit: 'share of person-months',
    range: '0 (best) to 1',
  },
  {
    file: 'falsification-gap',
    names: ['falsification gap'],
    definition:
      'Falsification gap: acts done only to be seen, of the acts of the same kinds, such as praise or charity. They would stop if nobody looked.',
    formula: 'performed / done, over the conduct of which a part is performed',
    source:
      'Kuran, "Private truths, public lies: the social consequences of preference falsification", 1995',
    unit: 'share of acts',
    range: '0 (all sincere) to 1 (all theatre)',
  },
  {
    file: 'family-share',
    names: ['family share'],
    definition:
      'Family share: of the months of restriction, the share borne by members of the household of somebody listed: adults who are on blacklists through the household alone, and children to whom a school is closed.',
    formula:
      '(adult-months through the household alone + child-months) / (restricted adult-months + child-months)',
    source:
      'the prohibition of collective punishment of kin, article 33 of the Fourth Geneva Convention as the best-known form; the measure is of the design of Glasshouse',
    unit: 'share of person-months',
    range: '0 (only who is listed for themselves) to 1',
  },
  {
    file: 'gini',
    names: ['Gini of scores', 'Gini of months restricted'],
    definition:
      'Gini coefficient: how unequally something is shared out. Of scores: points above the lowest possible score. Of months restricted: whether the months of restriction fall on few.',
    formula:
      'mean absolute difference of two people / (2 × mean) = Σ (2 i - n - 1) x_i / (n Σ x_i), x sorted upwards',
    source:
      'Gini, "Variabilità e mutabilità", 1912; the formula as in Cowell, "Measuring inequality", 2011',
    unit: 'none',
    range: '0 (all have as much) to 1 (one has all)',
  },
  {
    file: 'household-share',
    names: ['household share'],
    definition:
      'Household share: of the listings on blacklists, the share that fell on somebody only because of another member of their household.',
    formula: 'entries by household / entries by any cause, over the whole run',
    source:
      'the family share of loss in the design of Glasshouse, for listings; collective punishment of kin',
    unit: 'share of listings',
    range: '0 to 1',
  },
  {
    file: 'immunity',
    names: ['immunity'],
    definition:
      'Immunity of the exempt: how much more often people who are not exempt are restricted for the same harmful acts.',
    formula:
      'Σ w (r - e) over numbers k of months with a harmful act, 1 to 12, in a year of the run; r and e are the shares of the others and of the exempt with k who were restricted in that year, w the share of the exempt who have k (direct standardisation, to the acts of the exempt)',
    source:
      'equality before the law, article 7 UDHR; standardisation as in Fleiss, "Statistical methods for rates and proportions", 1981, chapter 14',
    unit: 'difference of shares',
    range: '-1 to 1; 0 where the exempt are treated alike',
  },
  {
    file: 'mobility-index',
    names: ['mobility index'],
    definition:
      "Shorrocks' mobility index: how freely people move between the classes of the score. Where it is near 0 people stay where they are, also those who have changed their ways.",
    formula:
      '(n - trace) / (n - 1) of the mobility matrix of the n classes that anybody was in; see mobility-matrix.ts',
    source: 'Shorrocks, "The measurement of mobility", Econometrica 46, 1978',
    unit: 'none',
    range:
      "0 (nobody moves) to n / (n - 1) (everybody does); 1 where the class of next year does not depend on this year's",
  },
  {
    file: 'mobility-matrix',
    names: ['mobility matrix'],
    definition:
      'Mobility matrix: of the people of each class, the share who are in each class twelve months later.',
    formula: 'row i, column j: moves from i to j / moves from i to anywhere, staying included',
    source: 'Shorrocks, "The measurement of mobility", Econometrica 46, 1978',
    unit: 'share of people',
    range: '0 to 1; each row adds up to 1',
  },
  {
    file: 'months-to-redress',
    names: ['months to redress'],
    definition:
      'Time to redress: after how many months half of all wrongful restrictions are undone. A spell begins when something is wrongly closed to a person to whom nothing wrongly was, and is undone when nothing is closed to them any more. Who leaves the country, or is not free when the run ends, is censored at that time; and so is whoever is restricted by their own acts alone from then on: because the wrong came to be earned, or because it was mended while an earned restriction lasts.',
    formula: 'the smallest t with S(t) at most 0.5, S by Kaplan and Meier (see survival.ts)',
    source: 'Kaplan and Meier, "Nonparametric estimation from incomplete observations", 1958',
    unit: 'months',
    range: '1 and more',
  },
  {
    file: 'months-trapped',
    names: ['months trapped'],
    definition:
      'Months trapped: how many of the two years after the beginning of a wrongful restriction a person is restricted without a break, on average.',
    formula:
      'Σ S(t) over t from 0 to 23, S by Kaplan and Meier (see survival.ts) of the spells from the beginning of a wrongful restriction until nothing is closed',
    source: 'the restricted mean survival time, Royston and Parmar, 2013',
    unit: 'months',
    range: '1 to 24',
  },
  {
    file: 'person-months',
    names: ['person-months restricted', 'person-months restricted wrongly'],
    definition:
      'Person-months: how long people were restricted, all together; or how long wrongly. Ten people for a year are as many as a hundred and twenty for a month.',
    formula: 'sum over months of the people restricted in each',
    source:
      'person-time at risk, as in Rothman, Greenland and Lash, "Modern epidemiology", 2008, chapter 3',
    unit: 'person-months of the country',
    range: '0 to adults times months',
  },
  {
    file: 'proportionality',
    names: ['proportionality'],
    definition:
      'Proportionality: whether worse acts cost more. 1 where every graver kind of act brings a greater loss for each record of it, 0 where gravity says nothing of the loss, below 0 where lighter acts cost more.',
    formula:
      "Kendall's tau-b of gravity and of loss for each record, over kinds of conduct with records that harm somebody or cost something: (concordant - discordant) / √((pairs - ties in gravity) (pairs - ties in loss))",
    source:
      'Kendall, "The treatment of ties in ranking problems", 1945; the principle in article 49(3) of the EU Charter',
    unit: 'none',
    range: '-1 to 1',
  },
  {
    file: 're-restriction',
    names: ['re-restriction'],
    definition:
      'Re-restriction: of those who had been restricted wrongly and came free, the share to whom something is closed again within twelve months, rightly or not.',
    formula:
      '1 - S(12), S by Kaplan and Meier (see survival.ts) of the spells from freedom until the next restriction',
    source:
      'recidivism by survival, as in Schmidt and Witte, "Predicting recidivism using survival models", 1988',
    unit: 'share of those who came free',
    range: '0 to 1',
  },
  {
    file: 'share-never-redressed',
    names: ['share never redressed'],
    definition:
      'Share never redressed: of the wrongful restrictions that began, the share that was not undone by the end of the run. Those that began late had little time, so a longer run has fewer. A wrong that is mended while an earned restriction lasts does not end in freedom and counts as not undone, so of wrongs alone the share is this or less.',
    formula: 'spells that did not end in freedom / spells',
    source:
      'the complement of the crude cumulative incidence, as in Kalbfleisch and Prentice, "The statistical analysis of failure time data", 2002, chapter 8',
    unit: 'share of spells',
    range: '0 (best) to 1',
  },
  {
    file: 'share-told',
    names: ['share told', 'share found out'],
    definition:
      'Share told: of the times that somebody is put on a blacklist without knowing of being on one already, the share in which they are told. The same of those who find out by themselves, when something is refused. Who knows already is not told again of a further list, so listings are not what is counted.',
    formula:
      'told / unaware when listed, over the whole run; the same of those who found out, cut off at 1, since who was listed when the calendar began can find out too, and is not among those put on a list',
    source:
      'the duty to give notice of an adverse decision, as in 12 CFR 1002.9 and GDPR art. 12(3)',
    unit: 'share of times',
    range: '0 to 1',
  },
  {
    file: 'survival',
    names: ['survival curve'],
    definition:
      'Kaplan-Meier curve: the share of spells that last longer than so many months, taking fairly into account those whose end was not seen.',
    formula:
      'S(t) = product over u up to t of (1 - ended after u months / spells that lasted u months or more)',
    source: 'Kaplan and Meier, "Nonparametric estimation from incomplete observations", 1958',
    unit: 'share of spells',
    range: '1 at 0 months, then falling, to 0 at the lowest',
  },
  {
    file: 'theil',
    names: ['Theil of scores'],
    definition:
      'Theil index: how unequally something is shared out, weighing more than the Gini coefficient what the best-off have. Of scores: points above the lowest possible score.',
    formula: 'mean of (x / m) ln(x / m), with m the mean; 0 ln 0 is 0',
    source:
      'Theil, "Economics and information theory", 1967; the generalised entropy index of alpha 1 in AIF360',
    unit: 'nats',
    range: '0 (all have as much) to ln n',
  },
  {
    file: 'trap-probability',
    names: ['trap probability'],
    definition:
      'Trap probability: of the people to whom something began to be wrongly closed, the share who are restricted twelve months later, for whatever reason.',
    formula:
      'restricted 12 months after a beginning of wrongful restriction / such beginnings that were seen for 12 months and whose person has not left',
    source:
      'state dependence, as in Heckman, "Heterogeneity and state dependence", 1981, with the earned standing as the control',
    unit: 'share of beginnings',
    range: '0 (a wrong passes) to 1 (nobody gets out)',
  },
  {
    file: 'true-positive-share',
    names: ['true-positive share'],
    definition:
      'True-positive share: of the months of people to whom their own seen acts close something, the share in which they are restricted.',
    formula:
      'TP / (TP + FN), in person-months over the whole run, with TP those of people who are restricted and have earned a restriction, in the same part of life or in another, and TP + FN those of all who have earned one',
    source:
      'error rates of a binary classifier, as in Fawcett, "An introduction to ROC analysis", 2006',
    unit: 'share of person-months',
    range: '0 to 1',
  },
  {
    file: 'unaware-share',
    names: ['unaware share'],
    definition:
      'Of the months of wrongful restriction, the share in which people do not know why: nobody told them, no refusal gave it away, and no published score shows it. They cannot appeal against what they do not know of.',
    formula:
      'restricted wrongly and untold / restricted wrongly, in person-months over the whole run',
    source: 'GDPR art. 12 to 15 (to be told and to have access) as the right that is missing',
    unit: 'share of person-months',
    range: '0 (best) to 1',
  },
];
