// Finds what must never be written down here: card numbers, and codes that belong to the cardholder alone.
// Pure, so that the same rule guards what is typed, stored, shared, printed and pasted.

import { last } from './graph.ts'

export type Secret = 'card-number' | 'code'

const chineseDigits = '\u3007\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d'

const isDigit = (point: number): boolean => /\p{Nd}/u.test(String.fromCodePoint(point))

/** The value of a digit of any script: scripts keep their ten digits in a row, and what stands before them is none. */
function digitValue(sign: string): number {
  const point = sign.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && isDigit(point - value - 1)) value += 1
  return value
}

/** One sign for one digit, however it was typed; a separator is a blank; anything else ends a number. */
function plainSign(sign: string): string {
  const [folded = ''] = sign.normalize('NFKC')
  if (/\p{Nd}/u.test(folded)) return String(digitValue(folded))
  if (folded === '\u96f6') return '0'
  const chinese = chineseDigits.indexOf(folded)
  if (chinese >= 0) return String(chinese)
  return /[xX\s\p{P}\p{S}\p{Cf}]/u.test(folded) ? ' ' : 'n'
}

/** A group of digits without a separator in it, with its place in the text, counted in signs. */
type Group = { readonly digits: string; readonly from: number; readonly to: number }

/** Every place where an expression fits. String.prototype.matchAll is younger than our engines. */
function placesOf(expression: RegExp, text: string): { readonly text: string; readonly at: number }[] {
  const found: { text: string; at: number }[] = []
  const search = new RegExp(expression.source, 'g')
  for (let hit = search.exec(text); hit; hit = search.exec(text)) {
    found.push({ text: hit[1] ?? hit[0], at: hit.index })
    if (hit[0] === '') search.lastIndex += 1
  }
  return found
}

/** Groups that only separators part, at most eight between two of them. */
const runsOf = (plain: string): Group[][] =>
  placesOf(/\d+(?: {1,8}\d+)*/, plain).map((run) =>
    placesOf(/\d+/, run.text).map(({ text, at }) => ({
      digits: text,
      from: run.at + at,
      to: run.at + at + text.length,
    })),
  )

/** The check that every card number passes. Source: ISO/IEC 7812-1, annex B. */
export function passesLuhn(digits: string): boolean {
  const doubled = (digit: number) => (digit > 4 ? digit * 2 - 9 : digit * 2)
  const sum = Array.from(digits, Number)
    .reverse()
    .reduce((total, digit, at) => total + (at % 2 === 1 ? doubled(digit) : digit), 0)
  return sum % 10 === 0
}

/** ISO/IEC 7812 allows up to 19 digits; nothing below 13 is issued. None begins with 0. */
const isCardNumber = (digits: string): boolean => /^[1-9]\d{12,18}$/.test(digits) && passesLuhn(digits)

/** What cards in use in China begin with: wherever such a number hides in a longer one, it is taken for a card's. */
const insideLonger = /(?=((?:62|4\d|5[1-5]|2[2-7]|35|60|65|81|9[4-9])\d{14}|(?:62|60|9[4-9])\d{17}|3[47]\d{13}))/

const hidesCard = ({ digits }: Group): boolean =>
  digits.length > 19 && placesOf(insideLonger, digits).some(({ text }) => isCardNumber(text))

/** Whether neighbouring groups from this one on make a card number together. */
function beginsCard(groups: readonly Group[], first: number): boolean {
  let digits = ''
  return groups.slice(first).some((group) => {
    digits += group.digits
    return isCardNumber(digits)
  })
}

const timeOfDay = /20\d\d\D{1,2}[01]?\d\D{1,2}[0-3]?\d\D{1,3}[0-2]?\d[:\uff1a][0-5]\d(?:[:\uff1a][0-5]\d)?(?!\d)/g

/** Where card numbers stand in a text, as pairs of positions counted in signs. */
function cardsIn(text: string): [number, number][] {
  // A date with its time is as long as a card number and now and then passes the check; it is no card number.
  const signs = Array.from(text.replace(timeOfDay, (time) => 'n'.repeat(Array.from(time).length)))
  // The whole run goes: what is written onto a card number is its expiry date or its code.
  return runsOf(signs.map(plainSign).join(''))
    .filter((groups) => groups.some((group, at) => hidesCard(group) || beginsCard(groups, at)))
    .map((groups) => [groups[0]?.from ?? 0, last(groups)?.to ?? 0])
}

/** What terminals, banks and merchants call these codes, with the digits soon after. */
const latinCode =
  /(?:^|[^a-z])(?:cvv2?|cvc2?|cvn2?|otp|pin|passcode|password|mima|yanzhengma|(?:security|verification|sms|one-time) ?code)(?![a-z]).{0,10}?\d{3,8}(?!\d)/i
const chineseCode =
  /(?:(?:\u5b89\u5168|\u9a8c\u8bc1|\u9a57\u8b49|\u6821\u9a8c|\u6821\u9a57|\u52a8\u6001|\u52d5\u614b|\u77ed\u4fe1|\u7c21\u8a0a|\u5bc6|\u540e\u4e09|\u5f8c\u4e09)(?:\u7801|\u78bc|\u53e3\u4ee4)|\u80cc\u9762|\u7801\u662f|\u78bc\u662f).{0,10}?\d{3,8}(?!\d)/

/** What a text gives away, if anything. */
export function secretIn(text: string): Secret | undefined {
  if (cardsIn(text).length > 0) return 'card-number'
  const plain = Array.from(text, (sign) => (/\d/.test(plainSign(sign)) ? plainSign(sign) : sign.normalize('NFKC')))
  const words = plain.join('')
  return latinCode.test(words) || chineseCode.test(words) ? 'code' : undefined
}

/** The text with every secret cut out of it; what stands around it is kept. */
export function withoutSecrets(text: string): string {
  const signs = Array.from(text)
  for (const [from, to] of cardsIn(text).reverse()) signs.splice(from, to - from)
  const rest = signs.join('')
  if (secretIn(rest) === 'card-number') return withoutSecrets(rest)
  return secretIn(rest) === 'code' ? rest.replace(/\p{Nd}/gu, '') : rest
}
