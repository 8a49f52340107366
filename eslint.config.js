// One lint configuration: strict types, small functions, and the walls between the rooms.

import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import importX from 'eslint-plugin-import-x'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

// What each room may import from src/, besides itself.
const rooms = {
  engine: [],
  guides: ['engine'],
  codes: [],
  handbook: ['engine'],
  offline: [],
  embed: [],
  acquirer: [],
  app: ['engine', 'guides', 'codes', 'handbook', 'offline', 'acquirer', 'embed/messages.ts'],
}

const zones = Object.entries(rooms).flatMap(([room, allowed]) => [
  {
    target: `./src/${room}`,
    from: './src',
    except: [room, ...allowed].map((path) => `./${path}`),
    message: `${room}/ may import: ${allowed.join(', ') || 'only itself'}`,
  },
  {
    target: `./src/${room}`,
    from: ['./tools', './e2e', './bench'],
    message: 'src/ never imports tools/, e2e/ or bench/',
  },
])
zones.push(
  { target: './e2e', from: './src/app', message: 'e2e/ talks to the app through the browser' },
  { target: './tools', from: './src/app', message: 'tools/ works on guides and on what is built, not on pages' },
  {
    target: './tools',
    from: './src/embed',
    except: ['./messages.ts'],
    message: 'tools/ builds the loader and runs none of it; of the protocol it may read the kinds',
  },
)

const unheard = {
  selector: 'JSXAttribute[name.name=/^on(Pointer|Mouse|Touch|Drag|Wheel|GotPointer|LostPointer)/]',
  message: 'React never hears it: src/app/quiet.ts',
}

export default defineConfig([
  { ignores: ['build/', 'node_modules/', 'test-results/', '.cache/'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, importX.flatConfigs.typescript],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': 'error',
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Figures in messages read better as they are.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `noPropertyAccessFromIndexSignature` is not set; process.env['NAME'] is a habit, not a rule.
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: { 'no-console': 'error', 'no-restricted-syntax': ['error', unheard] },
  },
  {
    // A portal's engineer has nowhere else to look.
    files: ['src/embed/tell.ts'],
    rules: { 'no-console': ['error', { allow: ['error', 'warn'] }] },
  },
  {
    files: ['src/app/**/*.{ts,tsx}'],
    // The help desk is never in a frame, and its lists are walked by keys.
    ignores: ['src/app/desk/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        unheard,
        {
          selector: "CallExpression[callee.property.name='focus']:not(:has(Property[key.name='preventScroll']))",
          message: 'from inside a frame it scrolls the portal: focus({ preventScroll: true })',
        },
        { selector: "MemberExpression[property.name='scrollIntoView']", message: 'scrolls the portal: use-reveal.ts' },
        { selector: "MemberExpression[property.name='pushState']", message: "grows the portal's history" },
      ],
    },
  },
  {
    files: ['src/engine/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ regex: '^(?!zod$|\\./)', message: 'engine/ is pure' }] }],
      'no-restricted-globals': ['error', 'Date', 'fetch', 'process', 'window'],
    },
  },
  {
    files: ['**/*.test.ts', 'e2e/**/*.ts'],
    // A describe block is as long as its sentences need.
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
])
