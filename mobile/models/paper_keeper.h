// Looks after the papers while the forum is open: lets them be fetched by themselves where that was chosen, and reads
// their text into the search index, a few pages at a time, when there is nothing else to do.
//
// One in the open forum's screen. GUI thread; reading is done in the thread for PDFs.
#ifndef MANDAT_MOBILE_MODELS_PAPER_KEEPER_H_
#define MANDAT_MOBILE_MODELS_PAPER_KEEPER_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>
#include <memory>

#include "mobile/models/mailbox.h"
#include "mobile/models/pdf_thread.h"

namespace mandat::app {

class PaperKeeper : public QObject {
  Q_OBJECT
  QML_ELEMENT

 public:
  explicit PaperKeeper(QObject* parent = nullptr);
  ~PaperKeeper() override;

  // The open forum's; null while there is none.
  static PaperKeeper* instance();

  // Whether papers that nobody asked for are fetched on this network.
  static bool FetchesByItself();

 Q_SIGNALS:
  // More of the papers can be searched.
  void read();

 private:
  struct Reader;

  void Allow();
  void ReadOn();
  void Stop();

  std::shared_ptr<Reader> reader_;
  std::shared_ptr<Mailbox> mailbox_;
  std::shared_ptr<PdfThread> thread_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_PAPER_KEEPER_H_
