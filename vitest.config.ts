// Which tests Vitest runs: those beside the code, in Node.
// Apart from vite.config.ts, so that a unit test never waits for the app's plugins.

import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    // Properties and lint runs take their time on a small machine; speed is measured in bench/, not here.
    testTimeout: 60_000,
    include: ['src/**/*.test.ts', 'tools/**/*.test.ts'],
  },
})
