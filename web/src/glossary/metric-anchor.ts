/** Where the glossary explains a figure: `metric-share-told`, as in `glossary.html#metric-share-told`. */
export function metricAnchor(figure: string): string {
  return `metric-${figure.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-')}`;
}
