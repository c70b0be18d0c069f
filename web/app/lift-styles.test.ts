import { expect, it } from 'vitest';
import { liftStyles } from './lift-styles.ts';

it('When elements have styles of their own, then each gets the number of its style, the same one once', () => {
  const drawn =
    '<p style="--a:1px">x</p><b class="c" style="color:red;width:5%">y</b><i style="--a:1px"></i>';
  expect(liftStyles(drawn)).toEqual({
    html: '<p data-drawn-style="0">x</p><b class="c" data-drawn-style="1">y</b><i data-drawn-style="0"></i>',
    styles: ['--a:1px', 'color:red;width:5%'],
  });
});

it('When a style is written with signs that mean something in a page, then it is what it was', () => {
  const drawn = '<p style="font-family:&quot;Segoe UI&quot;, &#x27;x&#x27;;--b:&amp;quot; &lt; &gt;">x</p>';
  expect(liftStyles(drawn).styles).toEqual([`font-family:"Segoe UI", 'x';--b:&quot; < >`]);
});

it('When a text speaks of a style, then it stays what it says', () => {
  const drawn = '<p> style=&quot;color:red&quot;</p>';
  expect(liftStyles(drawn)).toEqual({ html: drawn, styles: [] });
});
