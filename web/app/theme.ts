import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const blue: MantineColorsTuple = [
  '#eef5fd',
  '#dbe9fa',
  '#b8d3f4',
  '#8fbaee',
  '#639de4',
  '#3f82d6',
  '#246bc4',
  '#1558ab',
  '#12498d',
  '#0d376b',
];

const amber: MantineColorsTuple = [
  '#fff7e6',
  '#ffecc7',
  '#fcd88f',
  '#f6c055',
  '#e9a72c',
  '#cf8a14',
  '#a96c0b',
  '#8a5608',
  '#6e4407',
  '#513204',
];

const gray: MantineColorsTuple = [
  '#f6f7f9',
  '#eef0f3',
  '#e2e6ea',
  '#d2d8de',
  '#b3bcc6',
  '#8a96a3',
  '#657180',
  '#4b5766',
  '#313c49',
  '#17212c',
];

const dark: MantineColorsTuple = [
  '#e4e9ef',
  '#c6ced7',
  '#9ca9b6',
  '#7b8997',
  '#3b4754',
  '#2a343f',
  '#1a222b',
  '#141b22',
  '#0e1319',
  '#090c10',
];

const system = '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

/** Calm and dense; colour is kept for what can be pressed and for states. */
export const theme = createTheme({
  primaryColor: 'blue',
  primaryShade: { light: 7, dark: 6 },
  colors: { blue, amber, gray, dark },
  black: '#17212c',
  fontFamily: system,
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  headings: {
    fontFamily: system,
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.25' },
      h2: { fontSize: '1.125rem', lineHeight: '1.35' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' },
    },
  },
  radius: { xs: '3px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusClassName: 'fw-focus',
  components: {
    // What is typed here is about patients: no browser is to offer it again, or keep it for its next start.
    TextInput: { defaultProps: { autoComplete: 'off' } },
    Textarea: { defaultProps: { autoComplete: 'off' } },
    NumberInput: { defaultProps: { autoComplete: 'off' } },
    Table: { defaultProps: { verticalSpacing: 'sm', horizontalSpacing: 'md' } },
  },
});

export const themeVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-dimmed': '#566273',
    '--mantine-color-placeholder': '#657180',
    '--mantine-color-error': '#8a5608',
    '--mantine-color-anchor': blue[7],
  },
  dark: {
    '--mantine-color-dimmed': '#9ca9b6',
    '--mantine-color-placeholder': '#8b98a6',
    '--mantine-color-error': amber[3],
    '--mantine-color-anchor': blue[3],
    '--mantine-primary-color-light-color': blue[2],
    '--mantine-color-blue-light-color': blue[2],
    '--mantine-color-blue-text': blue[3],
  },
});
