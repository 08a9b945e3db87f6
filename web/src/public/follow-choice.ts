/**
 * Choosing is enough: the form asks for its page as soon as its choice changes. With the keyboard each step through a
 * closed list is a change, so there the button stays and the reader says when (WCAG 2.2, 3.2.2 On Input).
 */
export function followChoice(form: HTMLFormElement): void {
  let isByKeyboard = false
  form.addEventListener('pointerdown', () => {
    isByKeyboard = false
  })
  form.addEventListener('keydown', ({ key }) => {
    isByKeyboard = true
    if (key !== 'Tab') form.dataset['byKeyboard'] = ''
  })
  form.addEventListener('change', () => {
    if (!isByKeyboard) form.requestSubmit()
  })
}
