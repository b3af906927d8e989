#include "rule_packs.h"
const rule_file *built_in_rule_files(size_t *count) { *count = 0; return (const rule_file *)(void *)""; }
