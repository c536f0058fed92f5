// The topic of a form from its title: without year, place, department, version and the words "table of", "application for".

const NOISE =
  /(19|20)\d{2}\s*(年度?|[-—]\s*(19|20)?\d{2,4}年?度?)?|[一二三四1-4]季度|\d{1,2}月份?|第[一二三四五六七八九十\d]+(批|期|次|季度|版)|(上|下)半年|[\u4e00-\u9fff]{1,6}?(省|市|县|区|州|盟|旗)(?!级|域|划)|[\u4e00-\u9fff]{2,8}(局|委员会|委|办公室|办|厅|中心|镇|乡|街道)(?=关于|[\u4e00-\u9fff]{4,})|关于|开展|报送|印发|填报|的|通知|修订版?|试行|新版|旧版|v\d+(\.\d+)*|版本?|rev(ised|ision)?\.?\s*\d*/gi
const KINDS =
  /(信息)?(登记|申请|申报|审批|统计|汇总|调查|核查|排查|采集|报告|备案|明细|情况|摸底|报名|评估|月报|季报|年报|记录)*(表|单|册|书|台账|花名册|清单|卡)$/
const EN_NOISE =
  /\b(form|application|request|report|for|of|the|to|a|an|and|in|va)\b|\(?\b[\dA-Z]{1,4}-[\dA-Za-z]+\b\)?|\b(19|20)\d{2}\b/gi

/** Longer titles add nothing. */
const LONGEST = 300

export function titleCore(title: string | undefined): string {
  const plain = (title ?? '')
    .slice(0, LONGEST)
    .normalize('NFKC')
    .replace(/[()[\]《》"“”、,,.。]/g, ' ')
  if (!/[\u4e00-\u9fff]/.test(plain)) return plain.replace(EN_NOISE, ' ').toLowerCase().replace(/\s+/g, ' ').trim()
  return plain.replace(/\s+/g, '').replace(NOISE, '').replace(KINDS, '')
}

/** The title without year, place and department, but with its kind: a registration is not a monthly report. */
export const titleWithKind = (title: string | undefined): string => {
  const plain = (title ?? '')
    .slice(0, LONGEST)
    .normalize('NFKC')
    .replace(/[()[\]《》"“”、,,.。\s]/g, ' ')
  return /[\u4e00-\u9fff]/.test(plain) ? plain.replace(/\s+/g, '').replace(NOISE, '') : titleCore(title)
}
