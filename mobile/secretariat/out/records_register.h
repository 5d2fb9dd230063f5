// The register of what came in (diarielista), as a table to save: what the command line's `mandat register` lists, in
// the words of the screen. What somebody said is not in it.
//
// Pure; GUI thread, for its words.
#ifndef MANDAT_MOBILE_SECRETARIAT_OUT_RECORDS_REGISTER_H_
#define MANDAT_MOBILE_SECRETARIAT_OUT_RECORDS_REGISTER_H_

#include <QCoreApplication>

#include "mandat/v1/ledger.pb.h"
#include "mobile/models/workspace.h"
#include "shared/sheets/sheet.h"

namespace mandat::app {

class RecordsWords {
  Q_DECLARE_TR_FUNCTIONS(RecordsWords)
};

// Every declaration that was recorded in that year, by the forum's days, in the order of the log. The numbers are the
// records' own: they never change and are never used again.
[[nodiscard]] sheets::Sheet RecordsRegister(const Workspace& workspace, const v1::LogFile& log, int year);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_OUT_RECORDS_REGISTER_H_
