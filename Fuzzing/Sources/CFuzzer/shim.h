#pragma once
#include <stddef.h>
#include <stdint.h>

// libFuzzer has no header of its own for this; `-sanitize=fuzzer` brings the function.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*callback)(const uint8_t *data, size_t size));
