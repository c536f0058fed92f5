// The characters of XML 1.0 (production 2): no control characters except tab and line ends, no lone surrogates.
export const XML_CHARACTERS = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]+$/u
