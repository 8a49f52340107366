// What a portal's bundler makes of a script that uses the npm package, as the build has written it.

import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** @param entry a script beside this file */
export async function bundle(entry: string): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    // React's own checks are on: StrictMode mounts everything twice.
    mode: 'development',
    define: { 'process.env.NODE_ENV': '"development"' },
    publicDir: false,
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(new URL(entry, import.meta.url)), formats: ['es'], fileName: 'portal' },
    },
  })
  const [first] = [made].flat()
  if (!first || !('output' in first)) throw new Error(`nothing came of ${entry}`)
  return first.output[0].code
}
