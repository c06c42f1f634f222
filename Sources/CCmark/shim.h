#if __has_include(<cmark.h>)
#include <cmark.h>
#else
#error "cmark is not installed. Debian and Ubuntu: sudo apt-get install -y libcmark-dev   macOS: brew install cmark"
#endif
