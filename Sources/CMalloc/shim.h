// The settings of glibc's allocator, which the Glibc module leaves out.
#if defined(__linux__)
#include <malloc.h>
#endif
