// A portal written in React, in StrictMode, so that everything is mounted twice.

import { createElement, StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { PosRescue } from '../../build/package/react.js'

let root
const container = () => document.getElementById('root')
const tree = (props) => {
  const heard = (name) => (event) => window.heard.push({ name, detail: event.detail })
  const handlers = { onReady: heard('ready'), onNode: heard('node'), onOutcome: heard('outcome') }
  return createElement(StrictMode, null, createElement(PosRescue, { ...handlers, ...props }))
}

window.heard = []
window.mount = (props) => {
  root = root ?? createRoot(container())
  root.render(tree(props))
}
window.hydrate = (html, props) => {
  container().innerHTML = html
  root = hydrateRoot(container(), tree(props), { onRecoverableError: (error) => console.error(error) })
}
window.unmount = () => root.unmount()
