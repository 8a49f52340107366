// What may be a name on a certificate.

import { expect, it } from 'vitest'
import { clean, takeName, type Name } from './name.ts'

const typed = (text: string): Name => Array.from(text).reduce((name, sign) => takeName(name, name.text + sign), clean)

it('takes names, also with a number of a member of staff', () => {
  for (const text of ['\u674e\u96f7', 'Mary-Ann O\u2019Neil', '\u5e97\u54583\u53f7', 'Till 1204'])
    expect(typed(text)).toEqual({ text, refused: false })
})

it.each([
  '6222021234567890128',
  '\uff16\uff12\uff12\uff12\uff10\uff12\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18\uff19\uff10\uff11\uff12\uff18',
  '4111 1111 1111 1111',
])('lets no digit of a card number stay, typed or pasted: %s', (number) => {
  expect(typed(`Li ${number}`).text).not.toMatch(/\p{Nd}/u)
  expect(typed(`Li ${number}`).refused).toBe(true)
  expect(takeName(clean, `Li ${number}`)).toMatchObject({ refused: true })
  expect(takeName(clean, `Li ${number}`).text).not.toMatch(/\p{Nd}/u)
})

it('refuses a code, and takes a name again after it', () => {
  const refused = takeName(clean, 'PIN 1234')
  expect(refused).toEqual({ text: 'PIN ', refused: true })
  expect(takeName(refused, 'Li')).toEqual({ text: 'Li', refused: false })
})
