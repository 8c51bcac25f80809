/** Markup that may stand in a page as it is. Only {@link html} and {@link trusted} make it. */
export class Html {
  readonly markup: string;

  /** @internal use {@link html} */
  constructor(markup: string) {
    this.markup = markup;
  }

  toString(): string {
    return this.markup;
  }
}

/** What a template can hold: text is escaped, markup stands as it is, an array is joined, null is nothing. */
export type Content = string | number | Html | null | readonly Content[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Tag of templates that make markup: every value is escaped unless it is markup already, so that no text of a
 * regime file can become a tag, an attribute or a script. Attributes must be quoted.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Html {
  let markup = strings[0] ?? '';
  values.forEach((value, index) => {
    markup += render(value) + (strings[index + 1] ?? '');
  });
  return new Html(markup);
}

/**
 * Markup from elsewhere, taken as it is. For what this program wrote itself (a chart, a style sheet), never for text of a
 * regime file.
 */
export function trusted(markup: string): Html {
  return new Html(markup);
}

function render(value: Content): string {
  if (value === null) return '';
  if (value instanceof Html) return value.markup;
  if (typeof value === 'object') return value.map(render).join('');
  return escapeText(String(value));
}

/** Text as it may stand between tags and in quoted attributes; a number and its unit are not torn apart. */
function escapeText(text: string): string {
  return text
    .replaceAll(/[&<>"']/g, (found) => ESCAPES[found] ?? found)
    .replaceAll(/(?<=\d) (?=%|million|billion)/g, '\u00a0');
}
