// The platform's keystore through QtKeychain: Secret Service on Linux desktops, Keychain on Apple's, Keystore on
// Android.
//
// Whether the platform has one is asked for when that is first needed, or by Probe() as soon as there is time for it.
// Blocking calls that wait for the service, at most 10 s, then UNAVAILABLE. Any thread: the work is done by the main
// thread, which must run an event loop or make the call itself (then it runs one for the call). Where the platform has
// no keystore, MakePlatformKeyStore gives one that says so (is_platform_backed() false). QtKeychain's plaintext
// fallback is never used. "Not there" and "removed" are only said of a keystore that is open: a locked one is
// UNAVAILABLE, proven by writing "mandat.probe".
#ifndef MANDAT_MOBILE_APP_KEYCHAIN_STORE_H_
#define MANDAT_MOBILE_APP_KEYCHAIN_STORE_H_

#include <memory>

#include "shared/vault/key_store.h"

namespace mandat::app {

class PlatformKeyStore : public vault::KeyStore {
 public:
  // Asks the service for a value, without waiting for its answer. On the main thread.
  virtual void Probe() = 0;
};

[[nodiscard]] std::unique_ptr<PlatformKeyStore> MakePlatformKeyStore();

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_APP_KEYCHAIN_STORE_H_
