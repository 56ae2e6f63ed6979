import type { Terminal } from './terminal.ts'

export interface StatusPlace {
  /** Columns of the terminal that standard error is. */
  readonly readColumns: () => number
  /** Whether standard output is a terminal too, so that the line is in its way. */
  readonly isOutTerminal: boolean
}

const eraseLine = '\r\u001B[K'

/** Gives a terminal a status line, which makes way for all that is written. */
export function addStatusLine(terminal: Terminal, place: StatusPlace): Terminal {
  let isShown = false
  const clear = () => {
    if (isShown) terminal.writeError(eraseLine)
    isShown = false
  }
  const show = (text: string) => {
    // A character in the last column would move some terminals to the next line.
    const room = Math.max(0, place.readColumns() - 1)
    terminal.writeError(`${isShown ? '\r' : ''}${text.slice(0, room)}\u001B[K`)
    isShown = true
  }
  return {
    ...terminal,
    writeOut: (text) => {
      if (place.isOutTerminal) clear()
      terminal.writeOut(text)
    },
    writeError: (text) => {
      clear()
      terminal.writeError(text)
    },
    status: { show, clear },
  }
}
