// What Swift's Glibc module leaves out: it stands in the headers for _GNU_SOURCE only, or in malloc.h.

#include <fcntl.h>
#if __has_include(<malloc.h>)
#include <malloc.h>
#endif

/// Opens a file without a name in a folder (O_TMPFILE, Linux 3.11): the value of every machine but Alpha, PA-RISC and SPARC, where the
/// call fails.
static const int openUnnamed = 020000000 | O_DIRECTORY;

/// Writes to the disk all that belongs to a file system; a descriptor of any of its files names it (Linux 2.6.39;
/// since 5.8 it tells of write errors).
int syncfs(int descriptor);
