// What no reader sees, what acts on a terminal, what turns the direction of the
// text, and halves of surrogate pairs, noncharacters. Number signs of Arabic, Syriac and Kaithi
// are format characters too, but visible. One variation selector is a part of
// the character before it; a row of them can only be there to hide something.
const hiddenPattern =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}](?<![\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}]|[^\p{Variation_Selector}]\p{Variation_Selector})/gu

// Build services take `##[group]`, `##vso[task]` and the like for commands, wherever in a line.
const commandPattern = /##(?=[A-Za-z]*\[)/g

/** A text with something else in place of each character that could deceive its reader. */
export function replaceHidden(
  text: string,
  replace: (character: string, offset: number) => string,
): string {
  return text.replace(hiddenPattern, replace)
}

/** A text without commands to a build service, with something else in place of their first `#`. */
export function replaceCommands(text: string, replacement: string): string {
  return text.replace(commandPattern, `${replacement}#`)
}
