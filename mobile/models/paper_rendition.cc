#include "mobile/models/paper_rendition.h"

#include "mobile/models/paper_handout.h"
#include "mobile/models/words.h"

namespace mandat::app {
namespace {

constexpr char kPdf[] = "application/pdf";

bool IsPresentation(const std::string& type) {
  return type == "application/vnd.openxmlformats-officedocument.presentationml.presentation" ||
         type == "application/vnd.ms-powerpoint" || type == "application/vnd.oasis.opendocument.presentation";
}

bool IsTextDocument(const std::string& type) {
  return type == "application/vnd.openxmlformats-officedocument.wordprocessingml.document" ||
         type == "application/msword" || type == "application/vnd.oasis.opendocument.text";
}

QString ReasonText(client::RenditionReason reason) {
  switch (reason) {
    case client::RenditionReason::kNone:
      return {};
    case client::RenditionReason::kSwitchedOff:
      return Words::tr("it is switched off there");
    case client::RenditionReason::kNoProgram:
      return Words::tr("LibreOffice is not installed there");
    case client::RenditionReason::kNoSandbox:
      return Words::tr("LibreOffice cannot be run safely there");
    case client::RenditionReason::kProgramFails:
      return Words::tr("LibreOffice does not start there");
    case client::RenditionReason::kUnreadable:
      return Words::tr("the file is damaged, has a password, or is not what its name says");
    case client::RenditionReason::kTooLong:
      return Words::tr("it took too long");
    case client::RenditionReason::kTooLarge:
      return Words::tr("the file is too large or too complicated");
    case client::RenditionReason::kGivenUp:
      return Words::tr("three tries did not come to an end");
  }
  return {};
}

bool IsHopeless(const client::Rendition& rendition) {
  return rendition.state == client::RenditionState::kNotPossible || rendition.state == client::RenditionState::kFailed;
}

}  // namespace

domain::Hash HashToRead(const Workspace& w, const domain::Hash& paper) {
  const auto found = w.shown().documents.find(paper);
  if (found == w.shown().documents.end() || found->second.media_type == kPdf) return paper;
  const client::Rendition rendition = w.client().rendition(paper);
  return rendition.state == client::RenditionState::kMade ? rendition.hash : paper;
}

QString MadeByServerText(const Workspace& w, const domain::Document& paper) {
  if (paper.media_type == kPdf || w.client().rendition(paper.hash).state != client::RenditionState::kMade) return {};
  return Words::tr("PDF that the server has made of %1").arg(CopyName(paper));
}

QString NoRenditionText(const client::Rendition& rendition, const std::string& media_type, bool to_secretary) {
  const QString kind = IsPresentation(media_type)   ? Words::tr("The paper is a presentation (PowerPoint or the like).")
                       : IsTextDocument(media_type) ? Words::tr("The paper is a text document (Word or the like).")
                                                    : QString();
  const auto told = [&](const QString& text) { return kind.isEmpty() ? text : kind + u' ' + text; };
  const QString reason = ReasonText(rendition.reason);
  QString text;
  switch (rendition.state) {
    case client::RenditionState::kMade:
      return {};
    case client::RenditionState::kNone:
      return Words::tr("The paper is no PDF that can be shown here.");
    case client::RenditionState::kUnknown:
      return told(Words::tr("It is shown here once there is a PDF of it."));
    case client::RenditionState::kBeingMade:
      return told(Words::tr("The server is making a PDF of it, which is shown here as soon as it is ready."));
    case client::RenditionState::kNotPossible:
      text = reason.isEmpty() ? Words::tr("The server makes no PDFs.")
                              : Words::tr("The server makes no PDFs: %1.").arg(reason);
      break;
    case client::RenditionState::kFailed:
      text = reason.isEmpty() ? Words::tr("The server could not make a PDF of it.")
                              : Words::tr("The server could not make a PDF of it: %1.").arg(reason);
      break;
  }
  return told(text + u' ' +
              (to_secretary ? Words::tr("Add it as a PDF yourself, so that the members can read it.")
                            : Words::tr("The secretary is told the same.")));
}

RenditionRow RenditionRowOf(const Workspace& w, const domain::Document& paper) {
  if (paper.media_type == kPdf) return {Words::tr("PDF"), {}};
  const client::Rendition rendition = w.client().rendition(paper.hash);
  RenditionRow row;
  row.kind_text = MadeByServerText(w, paper);
  if (row.kind_text.isEmpty()) {
    row.kind_text = IsPresentation(paper.media_type)   ? Words::tr("Presentation")
                    : IsTextDocument(paper.media_type) ? Words::tr("Text document")
                                                       : Words::tr("File");
  }
  if (rendition.state == client::RenditionState::kBeingMade) row.kind_text += u' ' + Words::tr("(a PDF is being made)");
  if (!IsHopeless(rendition)) return row;
  row.trouble_text = w.roles().secretariat() ? NoRenditionText(rendition, {}, true) : Words::tr("Cannot be shown here");
  return row;
}

}  // namespace mandat::app
