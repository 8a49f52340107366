// The direction a language is written in.

export function dirOf(locale: string): 'ltr' | 'rtl' {
  return /^(ar|fa|he|ps|ug|ur|yi)\b/.test(locale) ? 'rtl' : 'ltr'
}
