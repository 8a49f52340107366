// Browser tests run on the production build, behind the server that sends the production headers.

import { defineConfig } from '@playwright/test'

const port = Number(process.env['E2E_PORT'] ?? 4273)
const executablePath = process.env['CHROME_PATH']

export default defineConfig({
  testDir: 'e2e',
  // Playwright empties it at each start: the pictures of test:engines lie beside it.
  outputDir: 'test-results/browser',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  reporter: [['line'], ['json', { outputFile: '.cache/browser.json' }]],
  use: {
    baseURL: `http://localhost:${port}`,
    viewport: { width: 360, height: 740 },
    locale: 'zh-CN',
    // A worker answers a second page from the first one's visit; the specs about it let it in.
    serviceWorkers: 'block',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--no-sandbox',
        // Drawn by the processor either way on a machine without a screen; saying so saves a process its start.
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'node tools/pages/serve.ts',
    url: `http://localhost:${port}/zh-CN`,
    env: { PORT: String(port) },
    reuseExistingServer: false,
  },
})
