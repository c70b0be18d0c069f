import { drawnStyle, drawnStylesId, firstPageId } from '#shared/page/first-page.ts';
import type { WholePage } from './drawn-pages.ts';

const root = '<div id="root"></div>';

/** The built page with what was drawn in its place. Nothing in it can be touched before its script has taken over. */
export function fillPage(page: string, { html, ...first }: WholePage, nonce: string): string {
  const rules = first.styles.map((style, number) => ruleOf(number, style)).join('');
  const styles = `<style nonce="${nonce}" id="${drawnStylesId}">${rules}</style>`;
  const brought = `<script type="application/json" id="${firstPageId}">${inScript(first)}</script>`;
  // As functions: what is put in may hold the signs that a replacement gives a meaning.
  return page
    .replace('</head>', () => `${styles}</head>`)
    .replace(root, () => `<div id="root" inert>${html}</div>${brought}`);
}

/** Twice the attribute, so that it outweighs a class, as the attribute it stands for does. */
function ruleOf(number: number, style: string): string {
  const own = `[${drawnStyle}="${number}"]`;
  return `${own}${own}{${style.replace(/[<{}]/g, '')}}`;
}

/** JSON that cannot end the element it stands in. */
function inScript(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
