// How the checks of shape are split by subject. Internal to the domain.
#ifndef MANDAT_SHARED_DOMAIN_SHAPE_INTERNAL_H_
#define MANDAT_SHARED_DOMAIN_SHAPE_INTERNAL_H_

#include "shared/domain/field_checks.h"

namespace mandat::domain::internal {

// Each checks the acts of its subject and passes the others.
void CheckMatterAct(FieldChecks& check, const v1::Statement& statement);    // shape_matters.cc
void CheckPlanningAct(FieldChecks& check, const v1::Statement& statement);  // shape_matters.cc: beside the meetings'
void CheckSittingAct(FieldChecks& check, const v1::Statement& statement);  // shape_sitting.cc
void CheckRulesAct(FieldChecks& check, const v1::Statement& statement);    // shape_rules.cc
void CheckMinutesAct(FieldChecks& check, const v1::Statement& statement);  // shape_minutes.cc
void CheckMailAct(FieldChecks& check, const v1::Statement& statement);     // shape_mail.cc

}  // namespace mandat::domain::internal

#endif  // MANDAT_SHARED_DOMAIN_SHAPE_INTERNAL_H_
