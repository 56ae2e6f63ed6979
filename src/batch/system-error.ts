/** Whether an error comes from the operating system, or from a path that it cannot even be asked about. */
export function isSystemError(cause: unknown): cause is NodeJS.ErrnoException {
  if (!(cause instanceof Error)) return false
  // A path with NUL is refused before it gets to the system.
  return 'syscall' in cause || ('code' in cause && cause.code === 'ERR_INVALID_ARG_VALUE')
}

/** Says in words why a call to the operating system failed. */
export function describeSystemError(cause: NodeJS.ErrnoException): string {
  return reasons[cause.code ?? ''] ?? cause.message
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file system takes no file of this size',
  EIO: 'the disk reports an error',
  EISDIR: 'it is a folder',
  ELOOP: 'its symbolic links go round in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its path is too long',
  ENFILE: 'too many files are open',
  ENOENT: 'it does not exist',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is no folder',
  EPERM: 'the system does not permit it',
  EROFS: 'the file system is read-only',
}
