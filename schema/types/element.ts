// Data elements and what they may hold, in the terms of ISO/IEC 11179.

/** `resident.birthDate`: object class, a dot, property. */
export type ElementId = string

/** An object class: what an element is about. The standard ones; the catalogue may add more. */
export type ObjectClass = 'resident' | 'household' | 'enterprise' | 'place' | (string & {})

export type Classification = 'PUBLIC' | 'INTERNAL' | 'PERSONAL' | 'SENSITIVE'

/** Classes whose values are sealed at rest and masked. */
export const isPersonal = (c: Classification): boolean => c === 'PERSONAL' || c === 'SENSITIVE'

/**
 * How a value is written in JSON:
 * STRING, TEXT, IDENTIFIER, CODE: string. INTEGER: number. DECIMAL: string, never a float. BOOLEAN: boolean. DATE: "YYYY-MM-DD".
 */
export type Datatype = 'STRING' | 'TEXT' | 'IDENTIFIER' | 'INTEGER' | 'DECIMAL' | 'BOOLEAN' | 'DATE' | 'CODE'

export type Value = string | number | boolean

/** Check-digit rules: GB 11643 resident id number, GB 32100 unified social credit code, a Chinese telephone number. */
export type CheckRule = 'GB11643' | 'GB32100' | 'PHONE'

export interface Label {
  zh: string
  en: string
}

/** A value domain: what values an element may take. */
export interface Domain {
  datatype: Datatype
  /** Id of a code list in schema/codes, for CODE. */
  codes?: string
  /** UCUM-like or Chinese unit, for INTEGER and DECIMAL: "cm", "元", "人". */
  unit?: string
  maxLength?: number
  /** Inclusive bounds as text, so that decimals stay exact; dates as ISO, "today" allowed. */
  min?: string
  max?: string
  /** Digits after the point, for DECIMAL. */
  scale?: number
  check?: CheckRule
}

export interface CodeList {
  id: string
  label: Label
  /** Standard cited, e.g. "GB/T 2261.1-2003". */
  standard?: string
  codes: Code[]
}

export interface Code {
  code: string
  label: Label
}

/** A value computed from other elements of the same subject: an expression (schema/expression) and the elements that it speaks of. */
export interface Derivation {
  expression: string
  inputs: ElementId[]
}

/** A figure of a place, counted from the registers that its divisions keep, as they stood at the end of the period. */
export interface Count {
  /** Which register: of residents, of households, ... */
  of: ObjectClass
  /** Only who carries this label then. */
  label?: string
  /** Completed years, from the resident id number. */
  ageFrom?: number
  ageBelow?: number
  /** GB/T 2261.1: 1 male, 2 female. */
  sex?: '1' | '2'
  /** Instead of who is listed: who was born, died, moved in or moved out within the period. */
  within?: 'born' | 'died' | 'movedIn' | 'movedOut'
  /** Dimensions of a breakdown that no register tells, so that nothing can be counted. Never in the catalogue itself. */
  untold?: string[]
}

/** A way in which a figure is broken down: by codes of a list, or by bands of completed years. */
export type Dimension = CodeDimension | BandDimension

export interface CodeDimension {
  /** As ids say it: "sex". */
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

/** `to` null: no end. */
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
  /** True where each period has its own value (monthly figures); false where the value is the subject's own. */
  perPeriod?: boolean
  /** True for the element that identifies the subject (id number, credit code, division code). */
  identifier?: boolean
  /** Measured or seen at the visit (现场采集): no source and no earlier answer fills it in. */
  onSpot?: boolean
  /** Said to one department (备注, 意见, 签名): each form's field of it is that form's own, and no fact of the subject. */
  own?: boolean
  derivation?: Derivation
  counted?: Count
  /** How the figure may be broken down: `place.births[sex=2]` is an item, and a value, of its own. */
  breakdowns?: Dimension[]
  /** Of a part (schema/elements/part-element.ts): what it is a part of, and which; never in the catalogue itself. */
  base?: ElementId
  breakdown?: Readonly<Record<string, string>>
  /** Standard or document that defines it. */
  standard?: string
}
