// How scripts are built; pages and styles are written by tools/pages. Targets come from browserslist in package.json.

import browserslist from 'browserslist'
import { defineConfig } from 'vite'

const esbuildNames = new Map([
  ['chrome', 'chrome'],
  ['firefox', 'firefox'],
  ['safari', 'safari'],
  ['ios_saf', 'ios'],
])

/** The oldest version of each engine, in the form that the bundler takes. */
export function targets(): string[] {
  const oldest = new Map<string, number>()
  for (const entry of browserslist()) {
    const [engine = '', version = ''] = entry.split(' ')
    const name = esbuildNames.get(engine)
    const number = parseFloat(version)
    if (name && number) oldest.set(name, Math.min(number, oldest.get(name) ?? number))
  }
  return [...oldest].map(([name, version]) => `${name}${version}`)
}

export default defineConfig(({ isSsrBuild }) => ({
  build: isSsrBuild
    ? { outDir: 'build/server', target: 'node24', rolldownOptions: { output: { entryFileNames: '[name].js' } } }
    : {
        outDir: 'build/client',
        target: targets(),
        manifest: true,
        modulePreload: { polyfill: false },
        rolldownOptions: { input: 'src/app/entry.client.tsx' },
      },
}))
