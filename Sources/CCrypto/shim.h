#if __has_include(<openssl/sha.h>)
// What OpenSSL 3 wants used instead allocates and locks for every hash, and a site has thousands of small ones.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>
#else
#error "OpenSSL is not installed. Debian and Ubuntu: sudo apt-get install -y libssl-dev   macOS: brew install openssl@3"
#endif
