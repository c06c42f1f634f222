#if __has_include(<yaml.h>)
#include <yaml.h>
#else
#error "libyaml is not installed. Debian and Ubuntu: sudo apt-get install -y libyaml-dev   macOS: brew install libyaml"
#endif
