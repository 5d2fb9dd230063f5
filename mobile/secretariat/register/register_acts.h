// What the forms of the register state, as the acts that the log knows; and why a form will not do, in words.
//
// Pure but for the random part of new ids; GUI thread, for the words.
#ifndef MANDAT_MOBILE_SECRETARIAT_REGISTER_REGISTER_ACTS_H_
#define MANDAT_MOBILE_SECRETARIAT_REGISTER_REGISTER_ACTS_H_

#include <QString>
#include <QStringList>
#include <optional>
#include <string>
#include <vector>

#include "mandat/v1/statement.pb.h"
#include "mobile/models/workspace.h"

namespace mandat::app {

// What is to be stated, in this order; or `problem`, and then nothing is.
struct RegisterActs {
  std::vector<v1::Statement> acts;
  QString problem;
  domain::PersonId person;    // that the acts are about: new ones have an id by now
  domain::MandateId mandate;  // the same
  std::string part;           // the same, of a principal or an area
};

// Somebody of the register by `id`, or somebody new by `name`; both empty: nobody.
struct PersonForm {
  QString id, name, email;
};
[[nodiscard]] RegisterActs DescribePersonActs(const Workspace& workspace, const PersonForm& form);

struct MandateForm {
  QString id;  // empty: a new mandate
  QString principal, title, reason;
  QStringList areas;
  bool abolished = false;
};
[[nodiscard]] RegisterActs DescribeMandateActs(const Workspace& workspace, const MandateForm& form);

// Of a principal, or of a subject area, which has no side and a name in English.
struct PartForm {
  QString id;  // empty: a new one
  QString name, name_en, side;
  QString from, to;  // YYYY-MM-DD, or empty: no limit
  QString reason;
};
[[nodiscard]] RegisterActs DescribePrincipalActs(const Workspace& workspace, const PartForm& form);
[[nodiscard]] RegisterActs DescribeAreaActs(const Workspace& workspace, const PartForm& form);

struct HolderForm {
  QString mandate;
  PersonForm holder;
  QString from, to;  // YYYY-MM-DD; `to` may be empty
  QString basis;
};
[[nodiscard]] RegisterActs AssignMandateActs(const Workspace& workspace, const HolderForm& form);

struct OfficeForm {
  int office = 0;  // mandat.v1.Office
  PersonForm person;
  bool holds = true;
  QString until;  // YYYY-MM-DD; empty: until further notice
};
[[nodiscard]] RegisterActs AssignOfficeActs(const Workspace& workspace, const OfficeForm& form);

enum class Lost { kNo, kNow, kSince };
struct RevocationForm {
  QString device;  // hex
  Lost lost = Lost::kNo;
  QString since;  // YYYY-MM-DD or YYYY-MM-DD HH:MM, by the forum's clock
  QString reason;
};
[[nodiscard]] RegisterActs RevokeDeviceActs(const Workspace& workspace, const RevocationForm& form);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_REGISTER_REGISTER_ACTS_H_
