#include "mobile/models/steady_text.h"

namespace mandat::app {

void SteadyText::Want(const QString& text, bool grave, std::int64_t now) {
  if (text.isEmpty() != wanted_.isEmpty()) since_ = now;
  wanted_ = text;
  grave_ = grave && !text.isEmpty();
  Tick(now);
}

void SteadyText::Show(std::int64_t now) {
  if (state_ != State::kShown) shown_since_ = now;
  state_ = State::kShown;
  shown_ = wanted_;
}

void SteadyText::Tick(std::int64_t now) {
  if (!wanted_.isEmpty()) {
    // What is told already is only told more exactly.
    if (grave_ || state_ == State::kShown || now - since_ >= kDropMs) Show(now);
    return;
  }
  if (state_ == State::kShown && now - shown_since_ >= kLeastMs) {
    state_ = State::kRecovered;
    shown_.clear();
    shown_since_ = now;
  }
  if (state_ == State::kRecovered && now - shown_since_ >= kRecoveredMs) state_ = State::kQuiet;
}

std::int64_t SteadyText::NextChange() const {
  if (!wanted_.isEmpty()) return state_ == State::kShown ? -1 : since_ + kDropMs;
  switch (state_) {
    case State::kQuiet:
      return -1;
    case State::kShown:
      return shown_since_ + kLeastMs;
    case State::kRecovered:
      return shown_since_ + kRecoveredMs;
  }
  return -1;
}

}  // namespace mandat::app
