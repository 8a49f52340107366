import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spelled, spellingsOf, spellingsUsed, termsIn, termsUsed } from './terms.ts'

/** The text with each found term in brackets. */
const marked = (...given: Parameters<typeof termsIn>): string =>
  termsIn(...given)
    .map(({ text, term }) => (term === undefined ? text : `[${text}|${term}]`))
    .join('')

const zh = {
  settle: ['结算', '日结'],
  slip: ['结算单'],
  auth: ['授权'],
  preauth: ['预授权'],
  sn: ['SN'],
  log: ['流水'],
}
const en = { reversal: ['reversal', '冲正'], void: ['void'], sn: ['SN'], serial: ['serial number'], number: ['number'] }

describe('a word of the glossary in a text', () => {
  it('is found at its first use only', () => {
    expect(marked('先结算，再关机。结算不了就打电话。', zh)).toBe('先[结算|settle]，再关机。结算不了就打电话。')
  })

  it('is one term under all its spellings', () => {
    expect(marked('日结就是结算', zh)).toBe('[日结|settle]就是结算')
  })

  it('is the longest one that fits, wherever it stands in the list', () => {
    expect(marked('等结算单，看预授权', zh)).toBe('等[结算单|slip]，看[预授权|preauth]')
    const other = Object.fromEntries(Object.entries(zh).reverse())
    expect(marked('等结算单，看预授权', other)).toBe(marked('等结算单，看预授权', zh))
  })

  it('is not found inside a longer term that was explained before', () => {
    expect(marked('预授权，又是预授权', zh)).toBe('[预授权|preauth]，又是预授权')
    expect(marked('结算单，结算单，结算', zh)).toBe('[结算单|slip]，结算单，[结算|settle]')
  })

  it('is never a part of another Latin word', () => {
    expect(marked('TUSN and SNOW', en)).toBe('TUSN and SNOW')
    expect(marked('avoid it, voided, void', en)).toBe('avoid it, voided, [void|void]')
    expect(marked('SN1 or 2SN', en)).toBe('SN1 or 2SN')
  })

  it('stands beside Chinese without a blank', () => {
    expect(marked('贴纸上SN后面的一串', zh)).toBe('贴纸上[SN|sn]后面的一串')
    expect(marked('记下冲正', en)).toBe('记下[冲正|reversal]')
  })

  it('may begin with a capital and be a plural, and keeps its own spelling', () => {
    expect(marked('Reversals (冲正)', en)).toBe('[Reversals|reversal] (冲正)')
    expect(marked('Serial numbers', en)).toBe('[Serial numbers|serial]')
    expect(marked('reversalss', en)).toBe('reversalss')
  })

  it('is left alone where it was explained before', () => {
    expect(marked('结算，看SN', zh, ['settle'])).toBe('结算，看[SN|sn]')
  })

  it('is one of two that stand side by side', () => {
    expect(marked('结算流水', zh)).toBe('[结算|settle][流水|log]')
  })

  it('is in no text without one, and a text without letters is no piece', () => {
    expect(termsIn('没有', zh)).toEqual([{ text: '没有' }])
    expect(termsIn('', zh)).toEqual([])
    expect(termsIn('结算', {})).toEqual([{ text: '结算' }])
    expect(termsIn('a.c abc', { dot: ['a.c'] })).toEqual([{ text: 'a.c', term: 'dot' }, { text: ' abc' }])
  })
})

describe('any text', () => {
  const sign = fc.constantFrom(...Array.from('结算单预授权流水号SNsnvoid avoid，\u{1f600}'))
  const text = fc.array(sign, { maxLength: 40 }).map((signs) => signs.join(''))

  it('is whole again when its pieces are put together, and names no term twice', () => {
    fc.assert(
      fc.property(text, (one) => {
        const pieces = termsIn(one, { ...zh, ...en })
        expect(pieces.map((piece) => piece.text).join('')).toBe(one)
        const terms = pieces.flatMap(({ term }) => term ?? [])
        expect(new Set(terms).size).toBe(terms.length)
      }),
    )
  })
})

describe('the words', () => {
  it('name several spellings with a stroke between blanks', () => {
    expect(spelled('reversal / 冲正', 'undo / 撤')).toEqual(['reversal', '冲正', 'undo', '撤'])
    expect(spelled('冲正')).toEqual(['冲正'])
  })

  it('make a list of spellings, of which a guide keeps those that it uses', () => {
    const all = spellingsOf({
      settle: { term: '结算', also: '日结' },
      slip: { term: '结算单' },
      log: { term: 'log / 流水' },
    })
    expect(all).toEqual({ settle: ['结算', '日结'], slip: ['结算单'], log: ['log', '流水'] })
    expect(spellingsUsed(['等结算单', '看流水，再看流水'], all)).toEqual({ slip: ['结算单'], log: ['流水'] })
    // Without the longer word the shorter one would be found inside it.
    expect(spellingsUsed(['结算单，日结'], all)).toEqual({ settle: ['日结'], slip: ['结算单'] })
    expect(spellingsUsed(['Logs'], all)).toEqual({ log: ['log'] })
  })

  it('of a guide use some terms, each named once', () => {
    expect(termsUsed(['先结算', '再结算，看流水'], zh)).toEqual(['settle', 'log'])
  })
})
