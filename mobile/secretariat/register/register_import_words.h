// What a register file would change, and what is wrong with it, as people read it.
//
// Pure; GUI thread, for the words.
#ifndef MANDAT_MOBILE_SECRETARIAT_REGISTER_REGISTER_IMPORT_WORDS_H_
#define MANDAT_MOBILE_SECRETARIAT_REGISTER_REGISTER_IMPORT_WORDS_H_

#include <QList>
#include <QString>
#include <QVariantMap>
#include <vector>

#include "shared/registry/register_file.h"

namespace mandat::app {

// "Rad 3, kolumnen uppdrag" and "\"Skolchef\" ...".
[[nodiscard]] QString ImportPlace(const registry::Problem& problem);
[[nodiscard]] QString ImportTrouble(const registry::Problem& problem);
// Roles: place, text. By line.
[[nodiscard]] QList<QVariantMap> ImportProblemRows(const std::vector<registry::Problem>& problems);
// How many there are, and where the forum's principals and areas come from where one of those is missed.
[[nodiscard]] QString ImportProblemSummary(const std::vector<registry::Problem>& problems);
// Roles: section ("Nya personer"), title, text (each field on a line), lineText, tone.
[[nodiscard]] QList<QVariantMap> ImportChangeRows(const registry::Preview& preview);
// "12 ändringar. 14 rader ändrar ingenting. 2 uppdrag nämns inte och blir kvar."
[[nodiscard]] QString ImportSummary(const registry::Preview& preview);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_REGISTER_REGISTER_IMPORT_WORDS_H_
