// A Chinese telephone number: a mobile of 11 digits that begins with 13 to 19, a landline with its area code, or a
// service number of 400 or 800.
const MOBILE = /^1[3-9]\d{9}$/
const LANDLINE = /^0\d{2,3}-?[2-9]\d{6,7}(-\d{1,6})?$/
const SERVICE = /^[48]00-?\d{3}-?\d{4}$/

export const isPhone = (text: string): boolean => MOBILE.test(text) || LANDLINE.test(text) || SERVICE.test(text)
