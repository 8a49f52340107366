// A portal that has the element from npm.

import '../../build/package/index.js'

window.add = (attributes) => {
  const element = document.createElement('pos-rescue')
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  document.getElementById('root').appendChild(element)
}
