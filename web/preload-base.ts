import type { Plugin } from 'vite';

/** What every screen loads, by the names of its groups: the browser fetches it beside the page's first script. */
const always = ['base', 'start', 'fields', 'rolldown-runtime'];

export function preloadBase(): Plugin {
  return {
    name: 'preload-base',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) =>
        Object.values(bundle)
          .filter((file) => file.type === 'chunk' && always.includes(file.name))
          .map(({ fileName }) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `/${fileName}` },
            injectTo: 'head',
          })),
    },
  };
}
