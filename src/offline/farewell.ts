// The kill switch: put at the worker's address, it throws away all that was kept and then itself. Open tabs stay as they
// are; their next page comes from the network.

import { scope } from './scope.ts'

async function leave(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith('pos-rescue-'))
  await Promise.all(names.map((name) => caches.delete(name)))
  await scope.registration.unregister()
}

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()))
scope.addEventListener('activate', (event) => event.waitUntil(leave()))
