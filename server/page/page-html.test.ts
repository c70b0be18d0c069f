import { expect, it } from 'vitest';
import { fillPage } from './page-html.ts';

const page = '<html><head><title>x</title></head><body><div id="root"></div></body></html>';
const whole = {
  html: '<p data-drawn-style="0">drawn</p>',
  styles: ['--width:50%;color:red'],
  answers: [{ path: '/api/session', body: '{"name":"</script><b>$& O\'Neil"}' }],
  device: { isPhone: false, isApple: true },
  drawnAt: '2026-01-06T07:30:00.000Z',
};

it('When a page is filled, then what was drawn stands in its root and cannot be touched yet', () => {
  const filled = fillPage(page, whole, 'abc');
  expect(filled).toContain('<div id="root" inert><p data-drawn-style="0">drawn</p></div>');
  expect(filled).toContain(
    '<style nonce="abc" id="drawn-styles">[data-drawn-style="0"][data-drawn-style="0"]{--width:50%;color:red}</style></head>',
  );
});

it('When an answer holds the end of a script, then it does not end the element it stands in', () => {
  const filled = fillPage(page, whole, 'abc');
  const written = /<script type="application\/json" id="first-page">(.*?)<\/script>/s.exec(filled)?.[1] ?? '';
  const { html: _, ...first } = whole;
  expect(JSON.parse(written)).toEqual(first);
  expect(filled.match(/<\/script>/g)).toHaveLength(1);
});

it('When a style holds signs that would end its rule or its element, then they are left out', () => {
  const filled = fillPage(
    page,
    { ...whole, styles: ['color:red}body{display:none', '</style><script>'] },
    'abc',
  );
  expect(filled).toContain('{color:redbodydisplay:none}');
  expect(filled.match(/<\/style>/g)).toHaveLength(1);
});
