// Starts nginx or Caddy on a configuration that the build has written, on a loopback port, without rights and without
// a trace outside one folder; and asks servers what they send.

import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { ServerName } from '#tools/gate/servers.ts'

export type Reply = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer }
export type Running = { readonly origin: string; readonly stop: () => Promise<void> }

/** One request, nothing followed and nothing unpacked. */
export const ask = (origin: string, address: string, headers: Record<string, string> = {}): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const asking = request(`${origin}${address}`, { headers, agent: false }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) })
      })
    })
    asking.on('error', reject).end()
  })

export const listen = (server: Server): Promise<Running> =>
  new Promise((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const stop = () => new Promise<void>((done) => server.close(() => done()))
      resolve({ origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop })
    })
  })

async function freePort(): Promise<number> {
  const { origin, stop } = await listen(createServer())
  await stop()
  return Number(new URL(origin).port)
}

type Setting = { readonly command: string[]; readonly env: Record<string, string>; readonly ready: string }

/** What the manual tells an operator to change in a configuration must stand in it. */
function changed(config: string, from: string, to: string): string {
  if (!config.includes(from)) throw new Error(`the configuration does not say "${from}"`)
  return config.replace(from, to)
}

const nginxMain = `daemon off; worker_processes 1; pid nginx.pid; error_log stderr notice;
events { worker_connections 64; }
http {
  access_log off;
  client_body_temp_path temp; proxy_temp_path temp; fastcgi_temp_path temp; uwsgi_temp_path temp; scgi_temp_path temp;
  include site.conf;
}
`

function nginxSetting(prefix: string, config: string, folder: string, port: number): Setting {
  const moved = changed(config, 'root /srv/pos-rescue;', `root ${folder};`)
  writeFileSync(join(prefix, 'site.conf'), changed(moved, 'listen 80;', `listen 127.0.0.1:${port};`))
  writeFileSync(join(prefix, 'main.conf'), nginxMain)
  return { command: ['-p', prefix, '-c', 'main.conf', '-e', 'stderr'], env: {}, ready: 'start worker process ' }
}

const caddyMain = '{\n  admin off\n  auto_https off\n  default_bind 127.0.0.1\n}\nimport site\n'

function caddySetting(prefix: string, config: string, folder: string, port: number): Setting {
  writeFileSync(join(prefix, 'site'), config)
  writeFileSync(join(prefix, 'main'), caddyMain)
  const env = { POS_RESCUE_ADDRESS: `http://127.0.0.1:${port}`, POS_RESCUE_ROOT: folder, HOME: prefix }
  const command = ['run', '--adapter', 'caddyfile', '--config', join(prefix, 'main')]
  return { command, env, ready: 'serving initial configuration' }
}

/** Resolves when the server says that it listens; rejects with all it said when it ends instead. */
const listening = (child: ChildProcess, ready: string): Promise<void> =>
  new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.on('data', (part: Buffer) => {
      said += part.toString()
      if (said.includes(ready)) resolve()
    })
    child.once('error', reject).once('exit', () => reject(new Error(said)))
  })

/** @param prefix a new folder for all that the server writes */
export async function start(
  name: ServerName,
  path: string,
  site: { readonly prefix: string; readonly config: string; readonly folder: string },
): Promise<Running> {
  const { prefix, config, folder } = site
  mkdirSync(prefix)
  const port = await freePort()
  const setting = { nginx: nginxSetting, caddy: caddySetting }[name](prefix, config, folder, port)
  const rights = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
  chmodSync(prefix, 0o755)
  if (rights.uid !== undefined) chownSync(prefix, rights.uid, rights.gid)
  const env = { PATH: process.env['PATH'] ?? '', ...setting.env }
  const child = spawn(path, setting.command, { cwd: prefix, env, stdio: ['ignore', 'ignore', 'pipe'], ...rights })
  await listening(child, setting.ready)
  const stop = () =>
    new Promise<void>((done) => {
      child.once('exit', () => done())
      child.kill('SIGTERM')
    })
  return { origin: `http://127.0.0.1:${port}`, stop }
}
