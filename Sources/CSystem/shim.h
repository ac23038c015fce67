// What Swift's Glibc module leaves out: it stands in the headers for _GNU_SOURCE only, or in malloc.h. Headers of files (fcntl.h) must not be
// included: struct stat would be this module's then, and missing in files that import Glibc alone.

#if __has_include(<malloc.h>)
#include <malloc.h>
#endif

/// Opens a file without a name in a folder, together with O_DIRECTORY (O_TMPFILE, Linux 3.11): the value of every machine but Alpha, PA-RISC
/// and SPARC, where the call fails.
static const int openUnnamed = 020000000;

/// Writes to the disk all that belongs to a file system; a descriptor of any of its files names it (Linux 2.6.39;
/// since 5.8 it tells of write errors).
int syncfs(int descriptor);

/// Makes a file whose name ends in what replaces XXXXXX, and opens it with more flags (glibc 2.7, musl 1.1).
int mkostemp(char *name, int flags);
