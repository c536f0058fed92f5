// The true data of residents, households and enterprises of the invented county. Codes are of the national standards (GB/T 2261,
// 3304, 4658, 4761); each department translates them into its own.

export type Sex = 'male' | 'female'

export interface Welfare {
  bankName: string
  bankAccount: string
  /** From the month after the 80th birthday; null before. */
  allowanceStart: string | null
  /** 元 */
  monthlyIncome: number
  lowIncome: boolean
  selfCare: 'full' | 'partial' | 'none'
  chronicDisease: string | null
  disability: { certificate: string; category: string; level: string } | null
}

export interface Resident {
  idNumber: string
  name: string
  sex: Sex
  birthDate: string
  /** On WORLD_DATE. */
  age: number
  ethnicity: string
  maritalStatus: string
  education: string
  employment: 'working' | 'none' | 'student' | 'retired' | 'other'
  /** Null: has no telephone. */
  phone: string | null
  /** 12-digit code of the village of the household. */
  village: string
  registeredAddress: string
  residenceAddress: string
  household: string
  relation: string
  livingAlone: boolean
  guardian: { name: string; phone: string | null } | null
  pension: 'rural' | 'employee' | 'public' | 'none'
  medical: 'rural' | 'employee' | 'none'
  welfare: Welfare
}

export interface Household {
  number: string
  village: string
  address: string
  head: Resident
  members: Resident[]
  housing: 'own' | 'bought' | 'public' | 'other'
  /** m2, two decimals. */
  floorArea: string
  builtYear: number
}

export interface Enterprise {
  creditCode: string
  name: string
  legalRepresentative: string
  registered: string
  /** 元 */
  capital: number
  status: 'open' | 'revoked' | 'cancelled' | 'suspended'
  kind: 'limited' | 'shares' | 'sole' | 'cooperative' | 'individual'
  address: string
  scope: string
  phone: string
  employees: number
  village: string
}

/** The reference date of ages. Fixed, so that the world does not change overnight. */
export const WORLD_DATE = '2026-10-31'
