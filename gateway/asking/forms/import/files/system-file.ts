// Files that an operating system or an office program leaves in folders and archives. Nobody means them; they are not worth a word.
const SYSTEM =
  /(?:^|\/)(?:\.[^/]*|~\$[^/]*|thumbs\.db|ehthumbs\.db|desktop\.ini|__MACOSX|\$RECYCLE\.BIN)(?:\/|$)|(?:^|\/)[^/]*\.(?:tmp|lnk|crdownload)$/i

export const isSystemFile = (path: string): boolean => SYSTEM.test(path)
