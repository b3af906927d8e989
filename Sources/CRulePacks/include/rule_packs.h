#include <stddef.h>

/// One rule file, embedded in the binary.
typedef struct {
  const char *_Nonnull path;
  const unsigned char *_Nonnull bytes;
  size_t count;
} rule_file;

/// Every built-in rule file, sorted by path.
const rule_file *_Nonnull built_in_rule_files(size_t *_Nonnull count);

/// The same rules as an archive that is quick to read; see RuleArchive.swift.
const unsigned char *_Nonnull built_in_rule_archive(size_t *_Nonnull count);
