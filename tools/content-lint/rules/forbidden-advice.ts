// No words may send a merchant to what costs money, data or the terminal. What is forbidden is a pattern
// a language; a sentence that warns against it, and everything listed under `never`, may name it.

import { everyString, place, sourceLocale, type Content, type Spoken } from '../content.ts'
import { error, type Found, type Rule } from '../finding.ts'

type Language = {
  /** Ends what one negation can govern. */
  readonly clause: RegExp
  /** What before a deed turns it into a warning, or into a name for something else. */
  readonly negation: RegExp
  /** Says after the deed what becomes of it, which warns as well as a negation before it. */
  readonly refusal: RegExp
  readonly forbidden: Readonly<Record<string, RegExp>>
  readonly again: RegExp
}

const chinese: Language = {
  clause: /[。！？；，,;!?]|就|[则則]/,
  negation:
    /不[要能可得许許必准準]|勿|禁止|[绝絕][不对對]不|避免|也算|才[可能]|如果再?$|要是再?$|严禁|嚴禁|(?<![特分区區级級识識差])[别別](?![的人家处處店])/,
  refusal: /被拒|[违違][规規]|被[盗盜]|[骗騙]/,
  forbidden: {
    'a supervisor password': /(?:主管|管理[员員]|操作[员員])的?(?:密[码碼]|口令|菜[单單]|[选選][单單])/,
    'clearing reversals': /(?:清|[删刪])[^。，；]{0,8}[冲沖]正/,
    'opening the case':
      /拆(?:机|機|[开開]|下|[壳殼])|(?:打[开開]|撬[开開]?|[开開])[^。，；]{0,4}(?:后盖|後蓋|[机機外][壳殼]|[机機]身)/,
    'the magnetic stripe': /[刷划劃][^。，；]{0,2}磁[条條]|磁[条條][^。，；]{0,3}刷/,
    'a personal collection code':
      /(?:[个個]人|私人)[^。，；]{0,5}(?:收[款钱錢][码碼]|二[维維][码碼]|QR)|[转轉][账帳][给給][个個]人/,
    "somebody else's terminal":
      /(?:隔壁|[邻鄰]居|[邻鄰]店|[别別]家|[别別]人|其他商[户戶])的?[^。，；]{0,4}(?:机器|機器|刷卡机|刷卡機|[终終]端|POS)|借[^。，；]{0,6}(?:机器|機器|刷卡机|刷卡機|[终終]端|POS)/,
  },
  again: /(?:再|又|多)(?:刷|收|扣)(?:一[次笔筆遍下]|款)|重(?:新|复|複)?(?:刷|收款)/,
}

const english: Language = {
  clause: /[.;:!?](?=\s|$)|,? (?:but|then|instead)\b|\b(?:if|when|unless|once)\b[^,.;]*,/i,
  negation:
    /\b(?:never|do not|don['’]t|not|no|cannot|can['’]t|must not|without|avoid|refuse|nobody|counts? as|only (?:if|when|once|after))\b(?! (?:worry|panic|hesitate|mind|wait|rush))|\bif (?:you|they) $/i,
  refusal: /\b(?:refused|declined|rejected|forbidden|scams?)\b/i,
  forbidden: {
    'a supervisor password':
      /\b(?:supervisor|manager|admin(?:istrator)?|operator)(?:['’]?s)?\s+(?:password|passcode|pin|code|menu)/i,
    'clearing reversals': /\b(?:clear|delet|eras|wip|remov)\w*\b[^.;]{0,40}\breversals?\b/i,
    'opening the case':
      /\b(?:open|prise|pry|unscrew|remove|take off)\w*\b[^.;]{0,20}\b(?:case|casing|cover|housing|shell)\b|\btak(?:e|ing)\b[^.;]{0,20}\bapart\b|\b(?:dismantl|disassembl)\w*/i,
    'the magnetic stripe': /\bswip(?:e|es|ing)\b|\b(?:use|using|try|read)\b[^.;]{0,20}\b(?:stripe|magstripe)\b/i,
    'a personal collection code': /\b(?:personal|private)\b[^.;]{0,24}\b(?:codes?|QR)\b/i,
    "somebody else's terminal":
      /\b(?:neighbou?r\w*|next[- ]door|borrow\w*|(?:another|someone|somebody) (?:else|shop|store|merchant))\b[^.;]{0,24}\b(?:terminals?|machines?|readers?)\b/i,
  },
  again:
    /\b(?:charg|swip|run|take|tak|collect|tap|insert)\w*\b(?![^.;,]{0,28}\bbatter)[^.;,]{0,28}\b(?:again|once more|twice|a second time)\b|\bre-?(?:charge|swipe|run)\b/i,
}

const languages: Readonly<Record<string, Language>> = { zh: chinese, en: english }

const languageOf = (locale: string): Language | undefined => languages[locale.split('-')[0] ?? '']

/** Whether a clause tells somebody to do what the pattern describes. */
function advises(text: string, pattern: RegExp, { clause, negation, refusal }: Language): boolean {
  return text.split(clause).some((part) => {
    const match = pattern.exec(part)
    return match !== null && !negation.test(part.slice(0, match.index)) && !refusal.test(part.slice(match.index))
  })
}

/** Whether the words belong to a node that owns up to charging again, or to a code that allows it. */
function isDeclared({ guides, sets, codes }: Content, { words, key }: Spoken): boolean {
  // An acquirer's words stand beside any step, so none of them may send anybody to charge again.
  if (words.name.startsWith('acquirers/')) return false
  const [, code] = key.split('.')
  if (words.name === 'codes' && key.startsWith('codes.'))
    return codes.codes.find((row) => row.code === code)?.again === 'yes'
  const nodes =
    guides.find(({ name }) => words.name === `guides/${name}`)?.file.nodes ??
    sets.find(({ name }) => words.name === `sets/${name}`)?.set.nodes
  const [group, id] = key.split('.')
  if (!nodes || group !== 'nodes') return true
  return nodes.some((node) => node.id === id && node.risk?.includes('charge-again'))
}

function advice(content: Content, spoken: Spoken, language: Language): Found[] {
  const { words, key, text } = spoken
  const where = place(words, key)
  const forbidden = Object.entries(language.forbidden)
    .filter(([, pattern]) => advises(text, pattern, language))
    .map(([what]) =>
      error(where, `it seems to advise ${what}: ${text}`, 'take it out, warn against it, or name it under "never"'),
    )
  if (isDeclared(content, spoken) || !advises(text, language.again, language)) return forbidden
  const undeclared = error(
    where,
    `it seems to charge again, and its node declares no such risk: ${text}`,
    'give the node risk "charge-again", or reword',
  )
  return [...forbidden, undeclared]
}

const isAdvice = ({ words, key }: Spoken) => words.name !== 'sources' && !/\.never\.\d+$/.test(key)

export const forbiddenAdvice: Rule = {
  name: 'forbidden-advice',
  check: (content) => [
    ...content.locales
      .filter((locale) => !languageOf(locale))
      .map((locale) =>
        error(
          `locales/${locale}`,
          'nothing is forbidden in this language yet',
          `add its patterns beside those of ${sourceLocale} in this rule`,
        ),
      ),
    ...everyString(content)
      .filter(isAdvice)
      .flatMap((spoken) => {
        const language = languageOf(spoken.words.locale)
        return language ? advice(content, spoken, language) : []
      }),
  ],
}
