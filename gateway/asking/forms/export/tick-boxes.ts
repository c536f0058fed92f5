// Ticks the boxes of a cell: "□男 □女" with 女 chosen is "□男 ☑女". Several answers tick several boxes. What has no box of its own is
// written beside 其他, or after the boxes, so that no answer is lost.
import type { CellContent } from './sheet-xml.ts'

const BOX = '[□○☐◯〇]'
/** What follows the text of a box: 本科 is not the beginning of 本科以上. */
const END = '(?=$|[\\s□○☐◯〇☑_＿（(，,、；;：:/.。])'
const OTHER = new RegExp(`${BOX}(\\s*其[他它][^□○☐◯〇☑_＿]*)[_＿]*`)

/** `chosen`: labels as they are shown, several with 、 between. */
export function ticked(boxes: string, chosen: CellContent): string {
  if (chosen === null || chosen === '') return boxes
  const whole = tick(boxes, String(chosen))
  if (whole !== null) return whole
  let filled = boxes
  const others: string[] = []
  for (const answer of String(chosen).split('、')) {
    const next = tick(filled, answer)
    if (next === null) others.push(answer)
    else filled = next
  }
  if (others.length === 0) return filled
  const words = others.join('、')
  return OTHER.test(filled) ? filled.replace(OTHER, (_, label: string) => `☑${label}${words}`) : `${filled} ${words}`
}

/** Null: no box has this text. */
function tick(boxes: string, label: string): string | null {
  const text = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const found = new RegExp(`${BOX}(\\s*${text})${END}`)
  return found.test(boxes) ? boxes.replace(found, '☑$1') : null
}
