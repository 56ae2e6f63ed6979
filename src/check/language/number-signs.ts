const minusPattern =
  /[-−–‐‑‒—－﹣]|minus|moins|menos|\bmeno\b|mínus|eksi|negativ|négati|мінус|минус|отриц|від’єм|マイナス|负|負|마이너스|음수|מינוס|שלילי|سالب|ناقص|μείον|αρνητ/iu

const percentPattern =
  /[%％٪﹪‰]|percent|pro[czs]|por\s?cien|por\s?cento|p(?:ou|e)r\s?cent|yüzde|százalék|проц|відсот|パーセント|百分|퍼센트|אחוז|المئة|المائة|مئوية|εκατό|sadasto|prosent/iu

/** Whether a text has a minus, as a sign or as a word. */
export function hasMinus(text: string): boolean {
  return minusPattern.test(text)
}

/** Whether a text speaks of hundredths, with a sign or a word. */
export function hasPercent(text: string): boolean {
  return percentPattern.test(text)
}
