// Data elements and their values, in the terms of ISO/IEC 11179.

/** `resident.birthDate`: object class, a dot, property. */
export type ElementId = string

/** An object class: the subject of an element. These are the standard ones; the catalogue may add more. */
export type ObjectClass = 'resident' | 'household' | 'enterprise' | 'place' | (string & {})

export type Classification = 'PUBLIC' | 'INTERNAL' | 'PERSONAL' | 'SENSITIVE'

/** Classes that are sealed at rest and masked. */
export const isPersonal = (c: Classification): boolean => c === 'PERSONAL' || c === 'SENSITIVE'

/**
 * The JSON form of a value:
 * STRING, TEXT, IDENTIFIER, CODE: string. INTEGER: number. DECIMAL: string, never a float. BOOLEAN: boolean. DATE: "YYYY-MM-DD".
 * TIME: "08:30", with seconds only where there are any. DATETIME: "2026-11-29T08:30" in Beijing time (ISO 8601, GB/T 7408).
 * CODE with `several`: a list of codes without doubles, in code order; an empty list says that none applies (schema/answers.ts).
 * ATTACHMENT: the ids of the files, separated by a space.
 */
export type Datatype =
  | 'STRING'
  | 'TEXT'
  | 'IDENTIFIER'
  | 'INTEGER'
  | 'DECIMAL'
  | 'BOOLEAN'
  | 'DATE'
  | 'TIME'
  | 'DATETIME'
  | 'CODE'
  | 'ATTACHMENT'

/** One answer. */
export type Single = string | number | boolean

export type Value = Single | string[]

/** Check-digit rules: GB 11643 resident id number, GB 32100 unified social credit code, a Chinese telephone number. */
export type CheckRule = 'GB11643' | 'GB32100' | 'PHONE'

export interface Label {
  zh: string
  en: string
}

/** A value domain: the permitted values of an element. */
export interface Domain {
  datatype: Datatype
  /** Id of a code list in schema/codes, for CODE. */
  codes?: string
  /** For CODE: several codes may be chosen. */
  several?: boolean
  /** For CODE: the person's own words are an answer too (其他，请写明). `maxLength` bounds them. */
  ownWords?: boolean
  /** UCUM-like or Chinese unit, for INTEGER and DECIMAL: "cm", "元", "人". */
  unit?: string
  maxLength?: number
  /** Inclusive bounds as text, so that decimals stay exact; dates and times as ISO, "today" is allowed. */
  min?: string
  max?: string
  /** Digits after the point, for DECIMAL. */
  scale?: number
  check?: CheckRule
  /** For ATTACHMENT: how many files; 5 if it does not say. */
  maxFiles?: number
  /** For ATTACHMENT: only photos, or only PDF; both if it does not say. */
  media?: 'PICTURE' | 'PDF'
}

export interface CodeList {
  id: string
  label: Label
  /** The cited standard, e.g. "GB/T 2261.1-2003". */
  standard?: string
  codes: Code[]
}

export interface Code {
  code: string
  label: Label
  /** Excludes every other answer where several may be given: 无, 以上都没有. */
  alone?: boolean
}

/** A value derived from other elements of the same subject: an expression (schema/expression) and its elements. */
export interface Derivation {
  expression: string
  inputs: ElementId[]
}

/** A figure of a place, counted from its divisions' registers as of the end of the period. */
export interface Count {
  /** Which register: of residents, of households, ... */
  of: ObjectClass
  /** Only people with this label at that time. */
  label?: string
  /** Completed years, from the resident id number. */
  ageFrom?: number
  ageBelow?: number
  /** GB/T 2261.1: 1 male, 2 female. */
  sex?: '1' | '2'
  /** Instead of everyone listed: those born, died, moved in or moved out within the period. */
  within?: 'born' | 'died' | 'movedIn' | 'movedOut'
  /** Dimensions of a breakdown that no register has, so that nothing can be counted. Never in the catalogue itself. */
  untold?: string[]
}

/** A breakdown of a figure: by codes of a list, or by bands of completed years. */
export type Dimension = CodeDimension | BandDimension

export interface CodeDimension {
  /** As in ids: "sex". */
  dimension: string
  codes: string
  /** The codes that together are the whole. Default: all of the list. */
  parts?: string[]
}

export interface BandDimension {
  dimension: string
  /** "0-14", "15-59", "60-"; both ends included. They may overlap. */
  bands: string[]
}

/** `to` null: open-ended. */
export interface Band {
  from: number
  to: number | null
}

export interface Element {
  id: ElementId
  objectClass: ObjectClass
  property: string
  label: Label
  definition?: Label
  synonyms?: string[]
  domain: Domain
  classification: Classification
  /** Connector id of the source of truth (一数一源). */
  authority?: string
  /** Days during which an earlier answer may be offered again. 0 or absent: never. */
  freshnessDays?: number
  /** True if each period has its own value (monthly figures); false if the value is the subject's own. */
  perPeriod?: boolean
  /** True for the element that identifies the subject (id number, credit code, division code). */
  identifier?: boolean
  /** Measured or observed at the visit (现场采集): no source and no earlier answer fills it in. */
  onSpot?: boolean
  /** For one department only (备注, 意见, 签名): each form has its own such field, which is not a fact of the subject. */
  own?: boolean
  derivation?: Derivation
  counted?: Count
  /** The breakdowns of the figure: `place.births[sex=2]` is an item and a value of its own. */
  breakdowns?: Dimension[]
  /** For a part (schema/elements/part-element.ts): the whole it belongs to, and which part; never in the catalogue itself. */
  base?: ElementId
  breakdown?: Readonly<Record<string, string>>
  /** The standard or document that defines it. */
  standard?: string
}
