#if __has_include(<malloc.h>)
#include <malloc.h>
#endif

// Other C libraries give free memory back by themselves, or not at all.
static inline void return_free_memory(void) {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}
