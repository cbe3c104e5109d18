/** Where a limit of open files is raised. */
export const raiseLimit =
  "This process may open too few files: raise the limit, e.g. ulimit -n 1024, or LimitNOFILE=1024 in its systemd unit"

const elsewhere = "or give a path elsewhere, e.g. sqlite:./data/jobbot.db"

/** What to do about a code of SQLite or the system, the first that fits. */
const advice: ReadonlyArray<readonly [codes: RegExp, what: string]> = [
  [/^(?:SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT)/, "The disk is full: make room and start again"],
  [
    /^EROFS/,
    `Its file system is mounted read-only, as a disk with faults is by itself (see dmesg): mount it for writing, ${elsewhere}`,
  ],
  [
    /^(?:SQLITE_READONLY|SQLITE_PERM|EACCES|EPERM)/,
    `It can't be written: let this user write the file and its folder (chown, chmod u+w), ${elsewhere}`,
  ],
  [/^(?:SQLITE_BUSY|SQLITE_LOCKED)/, "Another program holds it: close whatever has it open and start again"],
  [/^(?:EMFILE|ENFILE)/, raiseLimit],
  [
    /^SQLITE_CORRUPT/,
    "It is damaged: keep a copy of it, put your last backup in its place without the -wal and -shm beside it, and start again",
  ],
  [
    /^(?:SQLITE_NOTADB|not a database)/,
    "Something else is in its place, or it is damaged: put your last backup there, or give the path of a file of its own, e.g. sqlite:./data/jobbot.db",
  ],
  [
    /^EISDIR/,
    "A folder is in its place: give the path of a file, which may be in it, e.g. sqlite:./data/jobbot.db",
  ],
  [
    /^(?:SQLITE_IOERR|EIO)/,
    "The disk refuses it: look whether it is full (df), read-only (mount) or damaged (dmesg), mend that and start again",
  ],
  [/^(?:SQLITE_NOMEM|ENOMEM)/, "The machine is out of memory: free some and start again"],
]

/** What to do about a file, by the code it failed with; undefined where the code doesn't tell. */
export const fileAdvice = (code: string): string | undefined =>
  advice.find(([codes]) => codes.test(code))?.[1]
