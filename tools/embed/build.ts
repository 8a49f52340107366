// Builds what runs on a portal's page: the one script /embed/v1.js, and the same as a folder that npm could publish.

import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { build } from 'vite'
import { targets } from '../../vite.config.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const source = join(root, 'src/embed')
const client = join(root, 'build/client/embed')
const folder = join(root, 'build/package')

const shared = { root, configFile: false, logLevel: 'warn', publicDir: false } as const

/** A function called where it stands: no imports and no exports, so that it runs as a module and as a classic script. */
async function buildScript(): Promise<void> {
  await build({
    ...shared,
    build: {
      outDir: client,
      emptyOutDir: false,
      target: targets(),
      lib: { entry: join(source, 'v1.ts'), formats: ['iife'], name: 'posRescue', fileName: () => 'v1.js' },
      rolldownOptions: { output: { extend: false } },
    },
  })
}

/** Readable, with what both entries need in a file of its own; the portal's bundler makes it small. */
async function buildModules(): Promise<void> {
  await build({
    ...shared,
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2019',
      minify: false,
      lib: { entry: { index: join(source, 'index.ts'), react: join(source, 'react.ts') }, formats: ['es'] },
      rolldownOptions: {
        external: ['react'],
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  })
}

const formats: ts.FormatDiagnosticsHost = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: () => root,
  getNewLine: () => '\n',
}

/** The types as TypeScript itself derives them. Throws with its words when they do not fit. */
function writeTypes(): void {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (file) => readFileSync(file, 'utf8')) as {
    config: object
  }
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  const program = ts.createProgram(
    ['index.ts', 'react.ts'].map((file) => join(source, file)),
    {
      ...options,
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      rootDir: source,
      outDir: folder,
    },
  )
  const { diagnostics } = program.emit()
  if (diagnostics.length > 0) throw new Error(ts.formatDiagnostics(diagnostics, formats))
  // TypeScript renames its own extension in code alone.
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.d.ts'))) {
    const types = readFileSync(join(folder, file), 'utf8')
    writeFileSync(join(folder, file), types.replace(/(from '\.\/\w+)\.ts'/g, "$1.js'"))
  }
}

const manifest = (version: string) => ({
  name: 'pos-rescue-embed',
  version,
  description: 'The element <pos-rescue>: a guide for merchants whose card terminal fails, inside your own portal.',
  license: 'MIT',
  type: 'module',
  // Importing the entry makes the element known, and what both entries share is where that is done.
  sideEffects: true,
  exports: {
    '.': { types: './index.d.ts', default: './index.js' },
    './react': { types: './react.d.ts', default: './react.js' },
  },
  types: './index.d.ts',
  peerDependencies: { react: '>=17' },
  peerDependenciesMeta: { react: { optional: true } },
})

export async function buildEmbed(): Promise<void> {
  mkdirSync(client, { recursive: true })
  await buildScript()
  await buildModules()
  writeTypes()
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest(version), undefined, 2)}\n`)
  copyFileSync(join(root, 'LICENSE'), join(folder, 'LICENSE'))
  copyFileSync(join(root, 'docs/embedding-package.md'), join(folder, 'README.md'))
}
