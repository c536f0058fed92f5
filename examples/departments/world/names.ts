// Names of common surnames and common given-name characters: any similarity to a person is chance.
import type { Random } from './random.ts'

const SURNAMES: readonly (readonly [string, number])[] = [
  ...[...'王李张刘陈杨赵黄周吴'].map((surname) => [surname, 5] as const),
  ...[...'徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧'].map((surname) => [surname, 2] as const),
  ...[...'程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜'].map((surname) => [surname, 1] as const),
  ...['欧阳', '上官', '司马'].map((surname) => [surname, 0.1] as const),
]

const MALE_OLD = [...'国建明德福贵生华军平志文光荣春永兴成正清全忠']
const FEMALE_OLD = [...'秀英兰芳珍玉桂凤香梅莲菊云翠淑琴素花春月']
const MALE_YOUNG = [...'浩宇轩子涵博文俊杰泽铭睿嘉晨一航毅飞鹏磊强']
const FEMALE_YOUNG = [...'欣怡雨涵梓萱诗婷佳琪思静雅倩丽雪敏慧妍可']

export const surname = (random: Random): string => random.weighted(SURNAMES)

export function givenName(random: Random, male: boolean, birthYear: number): string {
  const characters = birthYear < 1980 ? (male ? MALE_OLD : FEMALE_OLD) : male ? MALE_YOUNG : FEMALE_YOUNG
  return random.pick(characters) + (random.chance(0.8) ? random.pick(characters) : '')
}

export const ENTERPRISE_WORDS = [...'鑫源恒丰泰和瑞祥盛达宏兴顺昌隆裕康安嘉禾']
