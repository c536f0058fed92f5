// Finds a field that asks for a part of the figure before it: 其中：女 after 常住人口, "of which female" after "Permanent residents".
// The label must be explicit, and the catalogue must have that part of the figure. A doubtful field stays a field of its own.
import { type Element, type ElementId, joinElementId, partsOf, readBand } from '../../../../schema/index.ts'
import type { Catalogue } from '../../../catalogue/index.ts'

const OF_WHICH = /^(?:其中|of (?:which|whom|these|them))\s*[:：,，]?\s*(.+)$/i

const fold = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()

/** `whole`: the last field that is not a part, and the element it is bound to. */
export function partOfWhole(
  { elements, codeLists }: { elements: Pick<Catalogue['elements'], 'get'>; codeLists: Catalogue['codeLists'] },
  label: string,
  whole: { label: string; element: Element } | null,
): Element | undefined {
  const named = whole && nameOfPart(label, whole.label)
  if (!named) return undefined
  const found: ElementId[] = (whole.element.breakdowns ?? []).flatMap((d) =>
    partsOf(d, codeLists)
      .filter((part) => {
        if ('bands' in d) return d.dimension === 'age' && bandOf(named) === part
        const code = codeLists.get(d.codes)?.codes.find((c) => c.code === part)
        return code !== undefined && [fold(code.label.zh), fold(code.label.en)].some((name) => isSame(named, name))
      })
      .map((part) => joinElementId(whole.element.id, `${d.dimension}=${part}`)),
  )
  // If two dimensions use the same name for a part, the choice is uncertain.
  return found.length === 1 ? elements.get(found[0] as ElementId) : undefined
}

/** The rest of a label without 其中, or without the name of the whole in front of it. */
function nameOfPart(label: string, whole: string): string | null {
  const said = fold(label)
  const own = `${fold(whole)}:`
  const rest = said.startsWith(own) ? said.slice(own.length).trim() : said
  const part = OF_WHICH.exec(rest)?.[1] ?? (rest === said ? null : rest)
  return part ? part.replace(/(?:人数|人口|人)$/, '').trim() : null
}

/** 女 and 女性, female and females. */
const isSame = (said: string, name: string): boolean => [name, name.replace(/性$/, ''), `${name}s`].includes(said)

function bandOf(said: string): string | null {
  const open = /^(?:aged )?(\d{1,3}) ?(?:(?:周岁|岁)?及?以上|\+|(?:years )?(?:and|or) (?:over|older|above))$/.exec(said)
  const closed = /^(?:aged )?(\d{1,3})(?:周岁|岁)? ?(?:-|—|–|~|至|到|to) ?(\d{1,3}) ?(?:周岁|岁|years)?$/.exec(said)
  const band = open ? `${Number(open[1])}-` : closed ? `${Number(closed[1])}-${Number(closed[2])}` : null
  return band && readBand(band) ? band : null
}
