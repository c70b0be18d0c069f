import { type DrawnPage, drawnStyle } from '#shared/page/first-page.ts';

/** A page's policy allows no `style` in what a server sends: each becomes a number, and its content a rule. */
export function liftStyles(drawn: string): DrawnPage {
  const numbers = new Map<string, number>();
  // In texts and other attributes the renderer writes every quotation mark as &quot;.
  const html = drawn.replace(/ style="([^"]*)"/g, (_, written: string) => {
    const style = plain(written);
    const number = numbers.get(style) ?? numbers.size;
    numbers.set(style, number);
    return ` ${drawnStyle}="${number}"`;
  });
  return { html, styles: [...numbers.keys()] };
}

function plain(written: string): string {
  return written
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
