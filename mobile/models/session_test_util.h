// For tests of view models that act: the app's session with one forum open, whose client comes from the test's world.
// It runs no thread: the test lets it work by Step().
#ifndef MANDAT_MOBILE_MODELS_SESSION_TEST_UTIL_H_
#define MANDAT_MOBILE_MODELS_SESSION_TEST_UTIL_H_

#include <QTemporaryDir>
#include <memory>
#include <utility>

#include "mobile/models/session_private.h"
#include "mobile/models/words.h"
#include "shared/client/testing/world.h"
#include "shared/vault/key_store.h"

namespace mandat::app {

class SessionForTest {
 public:
  SessionForTest(client::testing::World& world, const std::string& device)
      : world_(world), session_({folder_.path(), &world.network, &keys_, {}, {}, &world.clock}) {
    SetWordsLanguage(QStringLiteral("en"));
    Session::Private& inside = *session_.d_;
    inside.forums.push_back(
        {std::make_unique<Workspace>(std::move(world.At(device).client), QStringLiteral("1")), false, {}});
    inside.current = inside.forums.back().workspace.get();
    inside.stage = Session::Open;
    inside.current->Refresh();
  }

  // Everybody works until nothing moves any more, and the screens follow.
  void Step() {
    // There and back: what was signed here goes out, what others made of it comes in.
    for (int round = 0; round < 8; ++round) {
      workspace().client().Step();
      world_.Settle();
    }
    session_.d_->Refresh(QStringLiteral("1"));
  }
  // Nobody answers any more: what is signed from now on waits.
  void Cut() {
    world_.network.up = false;
    world_.network.CutFeeds();
    Step();
  }
  // The forum is no more on this device, and there is no other. Its workspace is gone.
  void End() { session_.d_->Ended(QStringLiteral("1")); }
  void Go(Session::Stage stage) { session_.d_->Go(stage); }
  Workspace& workspace() { return *session_.d_->current; }
  Session& operator*() { return session_; }
  Session* operator->() { return &session_; }

 private:
  client::testing::World& world_;
  QTemporaryDir folder_;
  vault::MemoryKeyStore keys_;
  Session session_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_SESSION_TEST_UTIL_H_
