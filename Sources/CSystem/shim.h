// What Swift's Glibc module leaves out, for it stands in the headers for _GNU_SOURCE only.

/// Writes to the disk all that belongs to a file system; a descriptor of any of its files names it (Linux 2.6.39;
/// since 5.8 it tells of write errors).
int syncfs(int descriptor);
