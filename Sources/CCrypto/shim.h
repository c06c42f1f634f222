#if __has_include(<openssl/evp.h>)
#include <openssl/evp.h>
#else
#error "OpenSSL is not installed. Debian and Ubuntu: sudo apt-get install -y libssl-dev   macOS: brew install openssl@3"
#endif
