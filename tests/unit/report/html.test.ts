import { describe, expect, it } from 'vitest';
import { Html, html, trusted } from '../../../src/report/html.js';

const HOSTILE = `<script>alert("1")</script>' onload='x' &amp; <img src=x onerror=y>`;

describe('html', () => {
  it('keeps what stands in the template', () => {
    expect(html`<p class="x">a</p>`.markup).toBe('<p class="x">a</p>');
  });

  it('escapes text between tags', () => {
    const { markup } = html`<p>${HOSTILE}</p>`;
    expect(markup).not.toMatch(/<(?!\/?p>)/u);
    expect(markup).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;');
    expect(markup).toContain('&amp;amp;');
  });

  it('escapes text in quoted attributes', () => {
    expect(html`<a title="${`" onclick="x`}">b</a>`.markup).toBe(
      '<a title="&quot; onclick=&quot;x">b</a>',
    );
    expect(html`<a title='${`' onclick='x`}'>b</a>`.markup).toBe(
      "<a title='&#39; onclick=&#39;x'>b</a>",
    );
  });

  it('does not escape markup again', () => {
    expect(html`<ul>${html`<li>${'<b>'}</li>`}</ul>`.markup).toBe('<ul><li>&lt;b&gt;</li></ul>');
  });

  it('joins arrays, of text and of markup, in arrays too', () => {
    expect(html`${['a', html`<b></b>`, ['<', 1]]}`.markup).toBe('a<b></b>&lt;1');
  });

  it('writes numbers, and nothing for null', () => {
    expect(html`${0}|${1.5}|${null}`.markup).toBe('0|1.5|');
  });

  it('keeps a number and its unit together', () => {
    expect(html`${'11.1 million, 1.4 billion, 5 % and 3 apples'}`.markup).toBe(
      '11.1\u00a0million, 1.4\u00a0billion, 5\u00a0% and 3 apples',
    );
  });

  it('takes text that looks like an object of its own as text', () => {
    const lookalike = JSON.stringify({ markup: '<b>' });
    expect(html`${lookalike}`.markup).toBe('{&quot;markup&quot;:&quot;&lt;b&gt;&quot;}');
  });
});

describe('trusted', () => {
  it('stands as it is', () => {
    expect(html`${trusted('<svg></svg>')}`.markup).toBe('<svg></svg>');
  });

  it('is markup, and prints as such', () => {
    expect(trusted('<i>')).toBeInstanceOf(Html);
    expect(String(trusted('<i>'))).toBe('<i>');
  });
});
