#ifndef WENSHU_LIBXML2_SHIM_H
#define WENSHU_LIBXML2_SHIM_H

// Debian's libxml2 includes ICU's headers, which clash with the copy that Foundation brings.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

/// The magic number that marks a SAX2 handler; a macro that Swift cannot read.
static inline unsigned int wenshu_sax2_magic(void) { return XML_SAX2_MAGIC; }

#endif
