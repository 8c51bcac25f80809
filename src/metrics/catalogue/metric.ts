/** What a metric is, in the words of the file that computes it. */
export interface Metric {
  /** Its file in src/metrics, without the ending. */
  readonly file: string;
  /** The figures that it gives, by the names under which results carry them. */
  readonly names: readonly string[];
  readonly definition: string;
  readonly formula: string;
  readonly source: string;
  readonly unit: string;
  readonly range: string;
}
