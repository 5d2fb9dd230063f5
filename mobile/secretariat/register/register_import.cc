#include "mobile/secretariat/register/register_import.h"

#include <QFile>
#include <QFileInfo>
#include <variant>

#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/models/workspace.h"
#include "mobile/secretariat/register/register_import_words.h"
#include "mobile/secretariat/register/register_reading.h"
#include "shared/client/register_import.h"

namespace mandat::app {

RegisterImport::RegisterImport(QObject* parent)
    : QObject(parent),
      problems_({"place", "text"}),
      changes_({"section", "title", "text", "lineText", "tone", "begins"}) {
  connect(Session::instance(), &Session::contentChanged, this, &RegisterImport::Look);
  connect(Session::instance(), &Session::forumChanged, this, &RegisterImport::again);
}

void RegisterImport::read(const QString& path) {
  Session* session = Session::instance();
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) {
    session->Say(RegisterWords::tr("%1 cannot be opened.").arg(QFileInfo(path).fileName()));
    return;
  }
  session->clearProblem();
  // One byte more than may be: what is too large is then told as that.
  bytes_ = file.read(static_cast<qint64>(sheets::kMaxCsvBytes) + 1);
  file_name_ = QFileInfo(path).fileName();
  stated_ = -1;
  Look();
}

void RegisterImport::Look() {
  const Workspace* w = Session::instance()->workspace();
  if (!w || file_name_.isEmpty() || stating_ || stated_ >= 0) return;
  const auto seen = client::PreviewRegisterOf(
      w->client(), std::string_view(bytes_.constData(), static_cast<std::size_t>(bytes_.size())), {});
  preview_.reset();
  if (const auto* found = std::get_if<std::vector<registry::Problem>>(&seen)) {
    problems_.setRows(ImportProblemRows(*found));
    changes_.setRows({});
    summary_text_ = ImportProblemSummary(*found);
  } else {
    preview_ = std::get<registry::Preview>(seen);
    problems_.setRows({});
    changes_.setRows(ImportChangeRows(*preview_));
    summary_text_ = ImportSummary(*preview_);
  }
  Q_EMIT changed();
}

bool RegisterImport::commit(const QString& reason) {
  Session* session = Session::instance();
  Workspace* w = session->workspace();
  if (!w || !canCommit()) return false;
  const std::string why =
      (reason.trimmed().isEmpty() ? RegisterWords::tr("Read in from %1").arg(file_name_) : reason.trimmed())
          .toStdString();
  const auto seen = client::PreviewRegisterOf(
      w->client(), std::string_view(bytes_.constData(), static_cast<std::size_t>(bytes_.size())), why);
  const auto* preview = std::get_if<registry::Preview>(&seen);
  if (!preview) return false;
  stating_ = true;
  const auto done = client::StateRegister(w->client(), *preview);
  stating_ = false;
  if (!done.ok()) {
    session->Report(done.status(), {});
    return false;
  }
  if (done->refusal) {
    // What came before it is in the queue: the preview shows what is left.
    session->Report(client::ActResult{{}, done->refusal}, {});
    Look();
    return false;
  }
  stated_ = static_cast<int>(done->statements.size());
  summary_text_ = RegisterWords::tr("%n changes have been entered.", nullptr, stated_);
  session->Report(client::ActResult{}, RegisterWords::tr("The register has been read in"));
  Q_EMIT changed();
  return true;
}

void RegisterImport::again() {
  file_name_.clear();
  summary_text_.clear();
  bytes_.clear();
  preview_.reset();
  stated_ = -1;
  problems_.setRows({});
  changes_.setRows({});
  Q_EMIT changed();
}

}  // namespace mandat::app
