// Messages as they go to and fro, newest first, as many as anybody reads.

import type { FromFrame, FromHost } from '../messages.ts'
import { make } from './report.ts'

const most = 100

/** @param empty what is shown while there is none */
export function logIn(list: HTMLElement, empty: HTMLElement) {
  const show = () => {
    empty.hidden = list.children.length > 0
  }
  const add = (from: string, way: 'in' | 'out', message: FromFrame | FromHost) => {
    const { type, ...fields } = message
    const line = make('li', '', { 'data-way': way, 'data-type': type })
    const time = new Date().toLocaleTimeString(document.documentElement.lang, { hour12: false })
    const text = 'nonce' in fields ? '' : JSON.stringify(fields)
    line.append(make('time', time), make('b', from), make('code', `${type} ${text}`.trim()))
    list.prepend(line)
    while (list.children.length > most) list.lastElementChild?.remove()
    show()
  }
  const clear = () => {
    list.textContent = ''
    show()
  }
  show()
  return { add, clear }
}
