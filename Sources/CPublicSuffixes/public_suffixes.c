#include "public_suffixes.h"

// `#embed` is C23; the compiler has it in every mode and says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char rules[] = {
#embed "public-suffixes.txt" suffix(,) if_empty()
0};

const unsigned char *public_suffix_rules(size_t *count) {
  *count = sizeof rules - 1;
  return rules;
}
