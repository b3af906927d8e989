#include "rule_packs.h"

// `#embed` is C23; the compiler has it in every mode and says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

#include "packs.inc"

const rule_file *built_in_rule_files(size_t *count) {
  // The last entry is there so that the list is never empty.
  *count = sizeof rule_files / sizeof rule_files[0] - 1;
  return rule_files;
}

static const unsigned char archive[] = {
#embed "packs.archive" suffix(,) if_empty()
0};

const unsigned char *built_in_rule_archive(size_t *count) {
  *count = sizeof archive - 1;
  return archive;
}
