// Written by `node bench/match-train.ts`.
import type { Model } from './model.ts'

export const WEIGHTS: Model = {
  bias: -4,
  weights: {
    sameKey: 6, sameHead: 1.5, otherHead: -2, sameRole: 0.5, roleMissing: -2, otherRole: -4, otherPeriod: -3, otherQuality: -2,
    otherEvent: -2, otherOrdinal: -3, restShared: 1, restLeft: -2, spelling: 3, sameText: 1, sameCode: 1, otherCode: -0.3,
    codeOfLabel: 2, sameKind: 0.3, otherKind: -1, codesShared: 1, otherCodes: -1, sameShape: 0.5, otherShape: -1, valuesShared: 1,
    sameUnit: 0.3, otherUnit: -3, samePrincipal: 0.5, otherPrincipal: -0.7, genericElsewhere: -3, sameMatter: 0.5, unsure: -2,
  },
  calibration: [[1, 1]],
}
