// Reports as departments print them, made here so that no file of a real department is kept.
import ExcelJS, { type Worksheet } from 'exceljs'

export interface Paper {
  sheet: string
  /** From A1 on; null is a blank cell with a border, undefined one without. */
  rows: (string | number | null | undefined)[][]
  merges?: string[]
  lists?: Record<string, string>
}

export async function workbookOf(papers: readonly Paper[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  for (const paper of papers) drawOn(workbook.addWorksheet(paper.sheet), paper)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function drawOn(sheet: Worksheet, { rows, merges = [], lists = {} }: Paper): void {
  const line = { style: 'thin' as const }
  for (const [r, cells] of rows.entries())
    for (const [c, value] of cells.entries()) {
      if (value === undefined) continue
      const cell = sheet.getCell(r + 1, c + 1)
      if (value !== null) cell.value = value
      cell.border = { top: line, left: line, bottom: line, right: line }
    }
  for (const range of merges) sheet.mergeCells(range)
  for (const [cell, options] of Object.entries(lists))
    sheet.getCell(cell).dataValidation = { type: 'list', allowBlank: true, formulae: [`"${options}"`] }
}

const _ = undefined
const blank = (n: number): null[] => Array.from({ length: n }, () => null)

/** A roster: header of two rows under merged cells, units in labels, rows to fill, notes at the end. */
export const ROSTER: Paper = {
  sheet: '高龄津贴',
  rows: [
    ['附件2：高龄津贴发放花名册（2026年11月）', _, _, _, _, _, _, _],
    ['填报单位（盖章）：', _, _, _, _, _, '填报日期：    年  月  日', _],
    ['序号', '姓名', '身份证号码', '基本情况', null, null, '津贴标准（元/月）', '*开户银行账号'],
    [null, null, null, '性别', '出生日期', '年龄（周岁）', null, null],
    [1, ...blank(7)],
    [2, ...blank(7)],
    [3, ...blank(7)],
    ['注：1.年龄以身份证为准。', _, _, _, _, _, _, _],
    ['2.按月报送。', _, _, _, _, _, _, _],
  ],
  merges: ['A1:H1', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:F3', 'G3:G4', 'H3:H4', 'A8:H8', 'A9:H9'],
  lists: { D5: '男,女' },
}

/** A statistical table: names at the left with 其中, a unit column, two columns to fill, numbered columns. */
export const STATISTICS: Paper = {
  sheet: 'Sheet1',
  rows: [
    ['村级基本情况季度统计表', _, _, _, _, _],
    ['表号：民统201', _, _, _, '计量单位：人', _],
    ['指标名称', '代码', '计量单位', '数量', null, _],
    [null, null, null, '本月', '累计', _],
    ['甲', '乙', '丙', 1, 2, _],
    ['一、总人口', '01', '人', null, null, _],
    ['  其中：女性', '02', '人', null, null, _],
    ['        60岁以上', '03', '人', null, null, _],
    ['二、耕地面积', '04', '亩', null, null, _],
    ['单位负责人：', _, '统计负责人：', _, '填表人：', _],
  ],
  merges: ['A1:E1', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:E3'],
}

/** A card: labels beside blanks, boxes to tick, sections at the edge, a block of rows for the family. */
export const CARD: Paper = {
  sheet: '困难家庭',
  rows: [
    ['困难家庭入户调查表', _, _, _, _, _],
    ['户主基本信息', '姓名', null, '性别', '□男 □女', _],
    [null, '公民身份号码', null, '联系电话', null, _],
    [null, '家庭住址', null, null, null, _],
    ['家庭成员', '姓名', '与户主关系', '身份证号', '年收入（元）', _],
    [null, null, null, null, null, _],
    [null, null, null, null, null, _],
    ['是否低保户', null, '住房类型', null, '备注', null],
    ['调查人签字：', _, _, '调查日期：', _, _],
  ],
  merges: ['A1:F1', 'A2:A4', 'C4:E4', 'A5:A7'],
  lists: { D8: '自有,租住,借住' },
}
