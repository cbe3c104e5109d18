/** Where to raise the limit of open files. */
export const raiseLimit =
  "This process may open too few files: raise the limit, e.g. ulimit -n 1024, or LimitNOFILE=1024 in its systemd unit"

/** Advice per error code of SQLite or the system; the first match wins. */
const advice: ReadonlyArray<readonly [codes: RegExp, what: string]> = [
  [/^(?:SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT)/, "The disk is full: make room"],
  [
    /^EROFS/,
    "Its file system is mounted read-only, as a disk with faults is by itself (see dmesg): mount it for writing",
  ],
  [
    /^(?:SQLITE_READONLY|SQLITE_PERM|EACCES|EPERM)/,
    "It can't be written: let this user write the file and its folder (chown, chmod u+w)",
  ],
  [/^(?:SQLITE_BUSY|SQLITE_LOCKED)/, "Another program holds it: close whatever has it open"],
  [/^(?:EMFILE|ENFILE)/, raiseLimit],
  [
    /^SQLITE_CORRUPT/,
    "It is damaged: with the bot stopped, keep a copy of it and put your last backup in its place without the -wal and -shm beside it",
  ],
  [
    /^(?:SQLITE_NOTADB|not a database)/,
    "Something else is in its place, or it is damaged: with the bot stopped, put your last backup there",
  ],
  [/^EISDIR/, "A folder is where the file should be: move the folder elsewhere"],
  [
    /^(?:SQLITE_IOERR|EIO)/,
    "The disk refuses it: look whether it is full (df), read-only (mount) or damaged (dmesg), and mend that",
  ],
  [/^(?:SQLITE_NOMEM|ENOMEM)/, "The machine is out of memory: free some"],
]

/** What to do about a file error, by its code; undefined when the code doesn't tell. */
export const fileAdvice = (code: string): string | undefined =>
  advice.find(([codes]) => codes.test(code))?.[1]
