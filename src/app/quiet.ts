// React listens at its root and at every portal for some eighty kinds of events. A tap makes a dozen of pointers and mice, which cost
// a slow phone 2 to 3 ms before the click is heard; no component asks for them.

const unheard = /^(?:pointer|mouse|touch|drag|wheel|gotpointer|lostpointer)/

/** Keeps whoever takes the element over from listening there to pointers, mice and fingers; clicks and keys are heard. */
export function quiet<E extends HTMLElement>(element: E): E {
  const own = element.addEventListener.bind(element)
  element.addEventListener = (...all: Parameters<typeof own>) => {
    if (!unheard.test(all[0])) own(...all)
  }
  return element
}
