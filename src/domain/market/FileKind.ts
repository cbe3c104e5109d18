/** How a file would open on the recipient's device. */
export type FileKind = "card" | "program" | "document"

const programs: ReadonlySet<string> = new Set(
  `apk apks apkm xapk aab ipa exe com scr pif bat cmd msi msix msp msc cpl dll sys ocx drv app appx appxbundle appimage
   jar jse js mjs cjs vb vbe vbs wsf wsh ws hta ps1 psm1 psd1 reg lnk url scf inf gadget jnlp sh bash zsh csh ksh run
   bin elf command action workflow dmg pkg mpkg deb rpm snap flatpak py pyc pyw pyz rb pl lua iso img vhd vhdx
   desktop chm hlp application ade adp mde xll xlam xla docm dotm xlsm xltm pptm potm ppsm
   html htm xhtml xht shtml mht mhtml svg svgz mobileconfig mobileprovision provisionprofile msu cab wsc sct rdp iqy slk
   settingcontent-ms library-ms search-ms searchconnector-ms appcontent-ms appref-ms diagcab terminal webloc fileloc
   inetloc themepack swf xbap appinstaller oqy rqy dqy wim vmdk scpt scptd msh mst ppkg`.split(/\s+/),
)

/** Extensions that don't make a program harmless when appended to it, as some senders do. */
const hidden: ReadonlySet<string> = new Set([
  "apk",
  "xapk",
  "exe",
  "scr",
  "bat",
  "cmd",
  "msi",
  "vbs",
  "hta",
  "jar",
  "lnk",
])

const cards: ReadonlySet<string> = new Set(["vcf", "vcard", "contact"])

const programTypes =
  /^application\/(?:vnd\.android\.package-archive|vnd\.microsoft\.portable-executable|(?:x-)?(?:ms-?dos|ms-?download|dosexec|executable|elf|sharedlib|sh|shellscript|csh|bat|msi|ms-installer|ms-shortcut|java-archive|java-applet|javascript|ecmascript|python|perl|apple-diskimage|debian-package|rpm|iso9660-image|exe|winexe|bytecode\.python|httpd-php|hta|cab|vbscript|apple-aspen-config|rdp|shockwave-flash|ms-application|ms-xbap)(?:-program)?|java-archive|xhtml\+xml|vnd\.ms-cab-compressed|hta|vnd\.debian\.binary-package|vnd\.ms-(?:excel|word|powerpoint)\.\w+\.macroenabled\.12)$|^image\/svg(?:[+-]xml)?$|^text\/(?:html|javascript|ecmascript|vbs(?:cript)?|scriptlet|x-(?:component|vbscript|python|shellscript|sh|perl|msdos-batch))$/u
const cardTypes = /^(?:text|application)\/(?:x-)?(?:vcard|directory)$/u

/** In UTF-16 units; of longer names only the end is examined, where the extension is. */
const longestName = 512

/** Strip everything before the first and after the last letter or digit. */
const bare = (part: string): string => {
  const signs = [...part.matchAll(/[\p{L}\p{N}]/gu)]
  const last = signs.at(-1)
  return last === undefined ? "" : part.slice(signs[0]?.index, last.index + last[0].length)
}

/** The extensions of a name, the last first, without invisible or decorative characters that hide them. */
const endsOf = (name: string): ReadonlyArray<string> =>
  name
    .slice(-longestName)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, "")
    .split(/[.。]/u)
    .slice(1)
    .map(bare)
    .filter((part) => part !== "")
    .toReversed()

const typeOf = (mime: string): string => (mime.slice(0, longestName).split(";")[0] ?? "").trim().toLowerCase()

interface NamedFile {
  readonly name?: string
  readonly mime?: string
}

/** Classify a file by its name and MIME type, whichever is more dangerous. */
export const fileKind = ({ mime = "", name = "" }: NamedFile): FileKind => {
  const type = typeOf(mime)
  const ends = endsOf(name)
  const [last = ""] = ends
  if (programTypes.test(type) || programs.has(last) || ends.some((end) => hidden.has(end))) return "program"
  return cardTypes.test(type) || ends.some((end) => cards.has(end)) ? "card" : "document"
}
