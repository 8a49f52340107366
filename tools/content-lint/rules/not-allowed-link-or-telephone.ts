// No address and no telephone number in any words: a merchant in need calls what the screen says, so numbers
// come from the acquirer's reviewed file alone. The three public lines below are the only ones words may name.

import { everyString, place } from '../content.ts'
import { error, type Rule } from '../finding.ts'

/** UnionPay, the central bank's consumer line, the market regulator's. */
const allowed: readonly string[] = ['95516', '12363', '12315']

const links: readonly RegExp[] = [
  /\b[a-z][a-z+.-]*:\/\/\S*/i,
  /\bwww\.\S*/i,
  /\b(?:mailto|tel|sms|weixin|alipays?|javascript|data):\S+/i,
  /[\p{L}\d-]+\.[a-z]{2,}(?![a-z.])/iu,
  /\S+@\S+/,
]

const isDate = (group: string) =>
  /^(?:19|20)\d\d([-/. ]\d{1,2}){1,2}$|^(?:19|20)\d\d\s?[-–—~]\s?(?:19|20)\d\d$/.test(group)
const isAmount = (text: string, end: number) =>
  /^\s?(?:元|圆|塊|块|万|萬|yuan|rmb|cny|%|次|台|家|笔|筆)/i.test(text.slice(end))
/** As a slip prints an amount. */
const isMoney = (group: string) => /^\d{1,6}\.\d\d$/.test(group)
const isThousands = (group: string) => /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(group)

function isTelephone(group: string): boolean {
  const digits = group.replaceAll(/\D/g, '')
  if (isDate(group) || isThousands(group) || isMoney(group) || allowed.includes(digits)) return false
  if (/^(?:95|96|12|10|11)\d{3,4}$/.test(digits)) return true
  return digits.length >= 7
}

/** Digits that belong together, however they are spaced. */
const groups = /\+?\(?\d(?:[\d\-–—‑ .,()]*\d)?/g
const spelled = /[〇零一二三四五六七八九]{5,}/g
/** A short number is a telephone number when somebody is told to call it. */
const called = /(?:拨|撥|打|致电|致電|拨叫|\b(?:call|dial|ring|phone))\s?(\d{3,6})(?![\d元圆圓塊块笔筆次])/gi

function telephones(text: string): string[] {
  const plain = text.normalize('NFKC')
  const grouped = Array.from(plain.matchAll(groups))
    .filter(({ 0: group, index }) => isTelephone(group) && !isAmount(plain, index + group.length))
    .map(([group]) => group)
  const short = Array.from(plain.matchAll(called), ([, digits]) => digits ?? '').filter(
    (digits) => !allowed.includes(digits),
  )
  return [...new Set([...grouped, ...short, ...(plain.match(spelled) ?? [])])]
}

export const notAllowedLinkOrTelephone: Rule = {
  name: 'not-allowed-link-or-telephone',
  check: (content) =>
    everyString(content).flatMap(({ words, key, text }) => [
      ...links
        .flatMap((pattern) => pattern.exec(text.normalize('NFKC'))?.[0] ?? [])
        .slice(0, 1)
        .map((link) =>
          error(place(words, key), `an address: ${link}`, 'leave it out; pages name their sources themselves'),
        ),
      ...telephones(text).map((number) =>
        error(
          place(words, key),
          `it looks like a telephone number: ${number}`,
          `leave it out; only ${allowed.join(', ')} may be named`,
        ),
      ),
    ]),
}
