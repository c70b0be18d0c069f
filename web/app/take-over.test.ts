import { afterEach, expect, it } from 'vitest';
import { drawnStylesId, firstPageId } from '#shared/page/first-page.ts';
import { takeOver } from './take-over.ts';

afterEach(() => document.body.replaceChildren());

it('When the script takes over, then every element has its style itself and the page can be touched', () => {
  document.body.innerHTML = `<style id="${drawnStylesId}"></style><script type="application/json" id="${firstPageId}">{}</script>
    <div id="root" inert><p data-drawn-style="1">x</p><svg data-drawn-style="0"></svg></div>`;
  const root = document.getElementById('root') as HTMLElement;
  takeOver(root, {
    answers: [],
    device: { isPhone: false, isApple: false },
    drawnAt: '2026-01-06T07:30:00.000Z',
    styles: ['width: 50%;', '--a: 1px;'],
  });
  expect(root.querySelector('p')?.style.cssText).toBe('--a: 1px;');
  expect(root.querySelector('svg')?.style.cssText).toBe('width: 50%;');
  expect(document.querySelector('[data-drawn-style], style, script')).toBeNull();
  expect(root.inert).toBe(false);
});
