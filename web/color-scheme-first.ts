import type { Plugin } from 'vite';

/** What the library sets once it runs; what the server drew is dark before that where the system is. */
const script = `document.documentElement.dataset.mantineColorScheme =
  matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
`;

/** A file of its own that the first picture waits for: the page's policy allows no script within the page. */
export function colorSchemeFirst(): Plugin {
  return {
    name: 'color-scheme-first',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    buildStart() {
      this.emitFile({ type: 'asset', name: 'color-scheme.js', source: script });
    },
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) => {
        const asset = Object.values(bundle).find(
          (each) => each.type === 'asset' && each.names.includes('color-scheme.js'),
        );
        const src = `/${asset?.fileName}`;
        return [{ tag: 'script', attrs: { src }, injectTo: 'head-prepend' }];
      },
    },
  };
}
