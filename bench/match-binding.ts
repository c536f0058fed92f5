// Whether fields are bound to the right element of the standard catalogue: first hit, first three, and automatic bindings.
import { createElementIndex, readMeanings, suggest } from '../gateway/catalogue/index.ts'
import { standardCodeLists, standardElements } from '../schema/index.ts'
import type { MeasuredSet } from './match-sets.ts'

/** Truth of the hand-made sets -> element. */
const ELEMENT: Readonly<Record<string, string>> = Object.fromEntries(
  `person.name resident.name;person.fullName resident.name;person.sex resident.sex;person.birth resident.birthDate;person.birthDate resident.birthDate
person.id resident.idNumber;person.ethnicity resident.ethnicity;person.marital resident.maritalStatus;person.maritalStatus resident.maritalStatus
person.edu resident.education;person.politics resident.politicalStatus;person.phone resident.phone;person.home resident.residenceAddress
person.hukou resident.registeredAddress;person.job resident.occupation;person.workUnit resident.employer;person.bank resident.bankName
person.account resident.bankAccount;person.disCert resident.disabilityCertificate;person.disType resident.disabilityCategory
person.disLevel resident.disabilityLevel;person.age resident.age;person.height resident.height;person.weight resident.weight
person.sbp resident.systolicPressure;person.dbp resident.diastolicPressure;person.glucose resident.bloodGlucose;person.selfCare resident.selfCareAbility
person.medIns resident.medicalInsurance;person.lowFlag resident.lowIncome;person.aloneFlag resident.livingAlone;person.income resident.monthlyIncome
person.occupation resident.occupation;guardian.name resident.guardianName;guardian.phone resident.guardianPhone
emergency.name resident.emergencyContactName;emergency.phone resident.emergencyContactPhone;head.name household.headName
head.id household.headIdNumber;household.hhNo household.number;household.hhSize household.memberCount;household.houseType household.housingType
household.floorArea household.floorArea;household.houseStructure household.buildingStructure;household.builtYear household.builtYear
household.floors household.floors;household.hhIncome household.annualIncome;org.orgName enterprise.name;org.uscc enterprise.uscc
org.regNo enterprise.registrationNumber;org.capital enterprise.registeredCapital;org.scope enterprise.businessScope;org.bizAddress enterprise.address
org.industry enterprise.industry;org.staff enterprise.employeeCount;org.founded enterprise.registrationDate;org.orgType enterprise.enterpriseType
org.bizStatus enterprise.status;legal.name enterprise.legalRepresentative;legal.id enterprise.legalRepresentativeIdNumber
place.divCode place.code;place.village place.name;place.population place.populationTotal;place.households place.householdTotal
place.arable place.arableArea
contact.name enterprise.contactName;head.phone household.phone;person.drugFlag resident.medicationAdherence;org.power.month enterprise.monthlyPowerUse
place.disabled place.disabledCount;guardian.fullName resident.guardianName;emergency.fullName resident.emergencyContactName
person.citizen resident.nationality;person.income resident.monthlyIncome;place.elderly place.elderlyCount;place.grain place.grainOutput`
    .split(/[;\n]/)
    .map((pair) => pair.split(' ')),
)

export function bindingScores(sets: readonly MeasuredSet[]): Record<string, Record<string, number>> {
  const lists = new Map(standardCodeLists().map((list) => [list.id, list.codes.map((code) => code.label.zh)]))
  const index = createElementIndex(standardElements(), (id) => lists.get(id))
  const round = (n: number) => Math.round(n * 1000) / 1000
  return Object.fromEntries(
    sets
      .filter((set) => !set.name.startsWith('federal'))
      .map((set) => {
        const n = { asked: 0, first: 0, third: 0, auto: 0, autoRight: 0 }
        let at = 0
        for (const form of set.forms) {
          const { context } = readMeanings(form)
          for (const field of form.fields) {
            const truth = set.truth[at++] ?? ''
            const right = ELEMENT[truth]
            const found = suggest(field, index, { context })
            if (found[0]?.auto) {
              n.auto++
              if (found[0].element.id === right) n.autoRight++
            }
            if (!right) continue
            n.asked++
            const place = found.findIndex((s) => s.element.id === right)
            if (place === 0) n.first++
            if (place >= 0) n.third++
          }
        }
        const share = (a: number, b: number) => round(a / Math.max(1, b))
        return [
          set.name,
          {
            fields: n.asked,
            top1: share(n.first, n.asked),
            top3: share(n.third, n.asked),
            auto: n.auto,
            autoPrecision: share(n.autoRight, n.auto),
          },
        ]
      }),
  )
}
