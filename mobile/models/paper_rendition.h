// Office papers are read as the PDF that the server made of them: which bytes those are, and in words how it stands.
//
// The paper is what its author signed; nobody signed the PDF, and the texts say whose work it is. Pure; GUI thread.
#ifndef MANDAT_MOBILE_MODELS_PAPER_RENDITION_H_
#define MANDAT_MOBILE_MODELS_PAPER_RENDITION_H_

#include <QString>

#include "mobile/models/tone.h"
#include "mobile/models/workspace.h"

namespace mandat::app {

// The paper's own hash, or that of the PDF made of it where there is one.
[[nodiscard]] domain::Hash HashToRead(const Workspace& workspace, const domain::Hash& paper);

// "PDF som servern har gjort av Lägesbild.pptx"; empty: it is the paper itself, or there is none.
[[nodiscard]] QString MadeByServerText(const Workspace& workspace, const domain::Document& paper);

// Why an office paper cannot be read yet, or at all; empty: it can. `to_secretary` adds what the secretary can do.
[[nodiscard]] QString NoRenditionText(const client::Rendition& rendition, const std::string& media_type,
                                      bool to_secretary);

// On the paper's row: what it is, and what is wrong with its PDF.
struct RenditionRow {
  QString kind_text;     // "PDF", "PowerPoint", "PDF som servern har gjort av Lägesbild.pptx"
  QString trouble_text;  // that there is no PDF and will be none; empty: nothing is wrong
};
[[nodiscard]] RenditionRow RenditionRowOf(const Workspace& workspace, const domain::Document& paper);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_PAPER_RENDITION_H_
