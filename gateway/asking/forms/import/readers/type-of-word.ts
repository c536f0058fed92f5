// Translates a file's word for a type into a datatype of the hub.
import type { Datatype } from '../../../../../schema/index.ts'

const WORDS: [RegExp, Datatype][] = [
  [/^(?:date|日期|date-?time|timestamp|时间|年月日|today)/i, 'DATE'],
  [/^(?:int|integer|long|bigint|smallint|整数|整型)/i, 'INTEGER'],
  [/^(?:dec|decimal|numeric|number|float|double|money|数值|数字|金额|小数)/i, 'DECIMAL'],
  [/^(?:bool|boolean|是否|布尔|逻辑)/i, 'BOOLEAN'],
  [/^(?:text|clob|长文本|多行文本|备注|memo)/i, 'TEXT'],
  [/^(?:string|char|varchar|nvarchar|字符|文本|c\d*$)/i, 'STRING'],
]

export const typeOfWord = (word: string): Datatype | undefined => WORDS.find(([pattern]) => pattern.test(word.trim()))?.[1]
