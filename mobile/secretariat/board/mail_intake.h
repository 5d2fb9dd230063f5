// A mail that was dropped on the board, read for what it says of somebody's position: whose it is by the register, when
// it was sent, its words, and in plain words what a mail system found of its origin.
//
// Whose address stands in a mail anybody can write, and such a finding too, but that of a trusted mail system: hence
// both are shown, and nothing is decided by them. Pure; GUI thread (texts are translated).
#ifndef MANDAT_MOBILE_SECRETARIAT_BOARD_MAIL_INTAKE_H_
#define MANDAT_MOBILE_SECRETARIAT_BOARD_MAIL_INTAKE_H_

#include <QString>
#include <string>
#include <string_view>
#include <vector>

#include "mobile/models/tone.h"
#include "mobile/models/workspace.h"

namespace mandat::app {

struct MailIntake {
  QString problem;  // why it is no mail that can be used; then nothing else is set
  QString from;     // "Anna Ek <anna@exempel.se>"
  QString subject, text, sent_text, origin_text, attachments_text, hash;
  domain::Time sent_at;
  Tone::Value origin_tone = Tone::Neutral;
  std::vector<domain::PersonId> persons;    // whose address it is in the register
  std::vector<domain::MandateId> mandates;  // that they hold on the meeting's day
};

// `trusted`: the mail systems whose word on where a mail comes from counts (authserv-ids); empty: none is known.
[[nodiscard]] MailIntake ReadMailIntake(const Workspace& workspace, const domain::Meeting& meeting,
                                        std::string_view bytes, const std::vector<std::string>& trusted = {});

// Whether the sender is who the mandate's word has to come from, in words: "Adressen är Anna Eks i registret".
struct SenderMatch {
  QString text;
  Tone::Value tone = Tone::Warn;
  bool matches = false;
};
[[nodiscard]] SenderMatch MatchSender(const Workspace& workspace, const MailIntake& mail,
                                      const domain::PersonId& speaker);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_BOARD_MAIL_INTAKE_H_
