// The service worker. It keeps a language on the phone, answers from there when the network does not, and never takes
// over from an earlier build until somebody has tapped.

import { localeOf, mayBePage, pageAddress } from './address.ts'
import { answerAcquirer, answerFile, answerPage, answerUnknown, fetchAcquirer, isFile } from './answer.ts'
import { keepLanguage, keepOptional, standingOf } from './keep.ts'
import { readQuestion, type Answer, type Question } from './messages.ts'
import { list, scope, type Asked, type Told } from './scope.ts'
import { clearOld, noteOldTabs, want, wantedLocales } from './shelves.ts'

const locales = Object.keys(list.languages)

/** A new build takes nothing from the old one: it is there only when it has all that was kept. */
async function install(): Promise<void> {
  for (const locale of await wantedLocales())
    if ((await keepLanguage(locale)) !== 'whole') throw new Error(`${locale}: not all has come`)
}

async function activate(): Promise<void> {
  await scope.registration.navigationPreload?.enable().catch(() => undefined)
  await noteOldTabs()
  await clearOld()
  await scope.clients.claim()
}

/** The language a phone is first used in is kept unasked; another one when somebody asks for it. */
async function isToBeKept({ locale, isRequested }: Question & { ask: 'keep' }): Promise<boolean> {
  if (!locales.includes(locale)) return false
  const wanted = await wantedLocales()
  return isRequested || wanted.length === 0 || wanted.includes(locale)
}

/** The acquirer's own file and the logo that it names. */
async function keepAcquirer(id: string): Promise<void> {
  const path = `/acquirers/${id}.json`
  const file = (await (await fetchAcquirer(path, path)).json()) as { readonly logo?: unknown }
  const logo = typeof file.logo === 'string' && /^\/acquirers\/[\w-]+\.(png|webp)$/.exec(file.logo)?.[0]
  if (logo) await fetchAcquirer(logo, logo)
}

async function keep(question: Question & { ask: 'keep' }, tell: (answer: Answer) => void): Promise<void> {
  const { locale, acquirer } = question
  if (!(await isToBeKept(question))) {
    tell({ standing: 'no' })
    return
  }
  if ((await standingOf(locale)) === 'whole') tell({ standing: 'whole' })
  await want(locale).catch(() => undefined)
  const standing = await keepLanguage(locale)
  tell({ standing })
  if (acquirer !== undefined) await keepAcquirer(acquirer).catch(() => undefined)
  await clearOld()
  if (standing === 'whole') await keepOptional(locale)
}

function answerQuestion(event: Told): void {
  const question = readQuestion(event.data)
  if (question?.ask === 'take-over') event.waitUntil(scope.skipWaiting())
  if (question?.ask === 'keep')
    event.waitUntil(keep(question, (answer) => event.ports[0]?.postMessage(answer)).catch(() => undefined))
}

function answerRequest(event: Asked): void {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== scope.location.origin) return
  if (request.mode === 'navigate') {
    if (localeOf(pageAddress(pathname), locales, list.source) !== undefined) event.respondWith(answerPage(event))
    else if (mayBePage(pathname)) event.respondWith(answerUnknown(event))
    return
  }
  if (pathname.startsWith('/acquirers/')) event.respondWith(answerAcquirer(event, pathname))
  else if (isFile(pathname)) event.respondWith(answerFile(event, pathname))
}

scope.addEventListener('install', (event) => event.waitUntil(install()))
scope.addEventListener('activate', (event) => event.waitUntil(activate()))
scope.addEventListener('message', answerQuestion)
scope.addEventListener('fetch', answerRequest)
