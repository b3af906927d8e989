#include <stddef.h>

/// The rules of the public suffix list, one a line in the order of their bytes, behind lines of
/// comment; see Scripts/embed-public-suffixes.
const unsigned char *_Nonnull public_suffix_rules(size_t *_Nonnull count);
