// The call sheet as a page: what was gone through, what the help desk will ask, and the ways to hand it over.
// Without scripts it is a form on paper.

import { useState } from 'react'
import { useLocation } from 'react-router'
import { sheetFields, type Sheet } from '#engine/sheet.ts'
import { ContactSlot } from '../brand/slots.tsx'
import { useBrand, type Brand } from '../brand/use-brand.ts'
import { readCall, returnHref, enteredHref, stepCaller, type Return } from '../address.ts'
import { Footer } from '../components/Footer.tsx'
import { Layout } from '../components/Layout.tsx'
import { PageBar } from '../components/PageBar.tsx'
import { PageTop } from '../components/PageTop.tsx'
import { useDrawing } from '../components/Qr.tsx'
import { SheetField } from '../components/SheetField.tsx'
import { Journey, SheetPaper } from '../components/SheetPaper.tsx'
import { SheetTools } from '../components/SheetTools.tsx'
import { timeOf } from '../components/times.ts'
import { useAcquirer, useBook, useHydrated } from '../components/use-book.ts'
import { useSheet, type SheetForm } from '../components/use-sheet.ts'
import { headLines, journeyHref, rowsOf, sheetText, type Row } from '../sheet.ts'

export function SheetPage() {
  const book = useBook()
  const { t, locale } = book
  const hydrated = useHydrated()
  const { search } = useLocation()
  const from = hydrated ? readCall(book, search) : undefined
  return (
    <Layout
      top={<PageTop page="sheet" href={`/${locale}`} />}
      foot={<Footer path={enteredHref(locale, 'sheet', from).slice(locale.length + 1)} />}
      keys={<SheetBar from={from} />}
    >
      <main data-page="sheet" className="sheet">
        <h1 tabIndex={-1}>{t('sheet.heading')}</h1>
        <p className="lead">{t('sheet.lead')}</p>
        <p className="risk open">{t('sheet.never')}</p>
        {hydrated ? (
          <Filled from={from} />
        ) : (
          <SheetPaper from={undefined} rows={[]} sheet={{}} link="" onlyPrinted={false} />
        )}
      </main>
    </Layout>
  )
}

function SheetBar({ from }: { from: Return | undefined }) {
  const { t, locale } = useBook()
  return (
    <PageBar callers={from ? [stepCaller(from)] : []}>
      <a className="bar-key undo" href={from ? returnHref(locale, from) : `/${locale}`} data-back="">
        {t(from ? 'bar.returnShort' : 'bar.home')}
      </a>
    </PageBar>
  )
}

/** What goes out names the acquirer whose page this is, unless the merchant has written another. */
const namedBy = (brand: Brand, locale: string): Sheet => {
  const names = brand.kind === 'known' ? brand.acquirer.names : undefined
  const acquirer = names?.[locale] ?? names?.['zh-CN']
  return acquirer ? { acquirer } : {}
}

function Filled({ from }: { from: Return | undefined }) {
  const book = useBook()
  const { t, locale } = book
  const acquirer = useAcquirer()
  const brand = useBrand()
  const form = useSheet()
  const rows = from ? rowsOf(book, from, (question, answer) => timeOf(locale, from.guide.id, question, answer)) : []
  const link = from ? location.origin + journeyHref(book, from, acquirer) : ''
  const sheet = { ...namedBy(brand, locale), ...form.sheet }
  return (
    <>
      <Gone from={from} rows={rows} />
      <section className="form">
        <h2>{t('sheet.form')}</h2>
        {sheetFields.map((field) => (
          <SheetField key={field} field={field} form={form} />
        ))}
        <Keeping form={form} />
      </section>
      <SheetTools text={sheetText({ book, from, rows, sheet, link })} />
      <section className="call">
        <h2>{t('sheet.call')}</h2>
        <ContactSlot otherwise={<p>{t('sheet.callText')}</p>} />
        {brand.kind === 'none' && (
          <a className="key plain" href="tel:95516">
            {t('sheet.call95516')}
          </a>
        )}
      </section>
      {from && <Scan link={link} />}
      <SheetPaper from={from} rows={rows} sheet={sheet} link={link} onlyPrinted />
    </>
  )
}

/** No heading above nothing, where the encoder does not come. */
function Scan({ link }: { link: string }) {
  const { t } = useBook()
  const Drawn = useDrawing()
  if (!Drawn) return null
  return (
    <section className="scan">
      <h2>{t('sheet.qr')}</h2>
      <p className="small">{t('sheet.qrNote')}</p>
      <Drawn text={link} label={t('sheet.qr')} />
    </section>
  )
}

function Gone({ from, rows }: { from: Return | undefined; rows: readonly Row[] }) {
  const book = useBook()
  const { t } = book
  return (
    <section className="gone">
      <h2>{t('sheet.journey')}</h2>
      {from ? (
        headLines(book, from).map((line) => (
          <p key={line} className="small">
            {line}
          </p>
        ))
      ) : (
        <p className="small">{t('sheet.none')}</p>
      )}
      <Journey rows={rows} />
    </section>
  )
}

/** Kept on the phone only if the merchant says so, and deleted at a tap. */
function Keeping({ form }: { form: SheetForm }) {
  const { t } = useBook()
  const { stored, lasts } = form
  const [sure, setSure] = useState(false)
  const said = form.said ? t(`sheet.${form.said}`) : lasts ? '' : t('sheet.storageOff')
  return (
    <div className="keeping">
      <label className="tick">
        <input type="checkbox" data-keep="" checked={stored} onChange={(event) => form.store(event.target.checked)} />
        {t('sheet.keep')}
      </label>
      <button
        type="button"
        onClick={() => (sure ? form.clear() : setSure(true))}
        onBlur={() => setSure(false)}
        data-delete=""
      >
        {t(sure ? 'sheet.deleteSure' : 'sheet.delete')}
      </button>
      <p role="status" className={said ? 'notice' : undefined}>
        {said}
      </p>
    </div>
  )
}
