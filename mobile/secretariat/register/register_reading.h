// The register as a secretary reads it: mandates by principal, people with their devices, offices, substitutes, and who
// answers for what.
//
// Pure: reads the workspace's snapshot. GUI thread, for its words. Rows have the same roles in every list: id
// ("mandate/ karlskrona-older"), title, subtitle, chipText, tone, section, openName (accessible).
#ifndef MANDAT_MOBILE_SECRETARIAT_REGISTER_REGISTER_READING_H_
#define MANDAT_MOBILE_SECRETARIAT_REGISTER_REGISTER_READING_H_

#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QVariantMap>
#include <vector>

#include "mobile/models/tone.h"
#include "mobile/models/workspace.h"
#include "mobile/secretariat/register/register_periods.h"

namespace mandat::app {

class RegisterWords {
  Q_DECLARE_TR_FUNCTIONS(RegisterWords)

 public:
  // "1 mars", with the year when it is not this one.
  static QString PlainDay(domain::Date day, domain::Date today);
  // "1 mars–30 juni", "från 1 mars", "till 30 juni", "tills vidare".
  static QString Span(const std::optional<domain::Date>& from, const std::optional<domain::Date>& to,
                      domain::Date today);
};

// How it stands with a person's devices.
struct Reach {
  QString text;
  Tone::Value tone = Tone::Neutral;
  bool has_device = false;  // an active one
  bool waiting = false;     // one that is to be approved
  bool invited = false;     // by an invitation that can still be used
};
[[nodiscard]] Reach ReachOf(const Workspace& workspace, const domain::PersonId& person);

// Everybody whom the register names or ever named, and those nominated as substitutes.
[[nodiscard]] std::vector<domain::PersonId> PeopleOf(const Workspace& workspace);
// Of those who have something to do in the forum now or later, those whom no device speaks for.
[[nodiscard]] std::vector<domain::PersonId> WithoutDevice(const Workspace& workspace);
// The name; without one what they do or did here, and in the end what the forum file calls them.
[[nodiscard]] QString CalledInRegister(const Workspace& workspace, const domain::PersonId& person);
// What the person has to do here, now or later; empty: nothing any more.
[[nodiscard]] QString PartOf(const Workspace& workspace, const domain::PersonId& person);

[[nodiscard]] QList<QVariantMap> MandateRows(const Workspace& workspace);
[[nodiscard]] QList<QVariantMap> PersonRows(const Workspace& workspace);
[[nodiscard]] QList<QVariantMap> OfficeRows(const Workspace& workspace);
[[nodiscard]] QList<QVariantMap> SubstituteRows(const Workspace& workspace);
// One for each principal and area that somebody answers for there: who, or that nobody does.
[[nodiscard]] QList<QVariantMap> AreaRows(const Workspace& workspace);
// The principals, the subject areas, and those of both that have ended.
[[nodiscard]] QList<QVariantMap> CompositionRows(const Workspace& workspace);
// Whether its last day has been: what is to come has not ended.
[[nodiscard]] bool HasEnded(const domain::Validity& valid, domain::Date today);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_REGISTER_REGISTER_READING_H_
