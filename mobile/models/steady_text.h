// What is shown of something that comes and goes: a short drop shows nothing, and what is shown stays long enough to be
// read. The caller tells what holds and the time; nothing here waits or looks at a clock.
//
// A value; thread-compatible. Times are milliseconds that only grow.
#ifndef MANDAT_MOBILE_MODELS_STEADY_TEXT_H_
#define MANDAT_MOBILE_MODELS_STEADY_TEXT_H_

#include <QString>
#include <cstdint>

namespace mandat::app {

class SteadyText {
 public:
  // A drop shorter than this is no news.
  static constexpr std::int64_t kDropMs = 4000;
  // What is shown stays so long.
  static constexpr std::int64_t kLeastMs = 2000;
  // How long it is told that all is well again.
  static constexpr std::int64_t kRecoveredMs = 4000;

  enum class State { kQuiet, kShown, kRecovered };

  // What holds from `now` on; empty: all is well. `grave`: shown at once.
  void Want(const QString& text, bool grave, std::int64_t now);
  // What has changed by waiting; call it at NextChange().
  void Tick(std::int64_t now);
  // When something changes though nothing is told; -1: never.
  [[nodiscard]] std::int64_t NextChange() const;

  [[nodiscard]] State state() const { return state_; }
  // What is shown while kShown.
  [[nodiscard]] const QString& text() const { return shown_; }

 private:
  void Show(std::int64_t now);

  State state_ = State::kQuiet;
  QString wanted_;
  QString shown_;
  bool grave_ = false;
  std::int64_t since_ = 0;        // that something, or nothing, has been wanted
  std::int64_t shown_since_ = 0;  // of this state
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_STEADY_TEXT_H_
