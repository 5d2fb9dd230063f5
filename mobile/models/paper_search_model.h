// What is found in all papers on this device, without a network: pages whose text has every word, best first, after the
// papers whose title has them. The first few; more when they are asked for.
//
// A row is kept for its place in the list and takes what is found there next: while somebody types, hardly a row of the
// screen is made anew.
//
// Roles: hash, page, title, whereText ("Ärende 10 a · 11 december · sida 3"), excerpt, openName. Searches beside the
// GUI thread, the latest words; results stay until the next ones are there.
#ifndef MANDAT_MOBILE_MODELS_PAPER_SEARCH_MODEL_H_
#define MANDAT_MOBILE_MODELS_PAPER_SEARCH_MODEL_H_

#include <QtQml/qqmlregistration.h>

#include <memory>
#include <vector>

#include "mobile/models/mailbox.h"
#include "mobile/models/rows_model.h"
#include "shared/client/paper_index.h"

namespace mandat::app {

class PaperSearchModel : public mandat::app::RowsModel {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString words READ words WRITE setWords NOTIFY wordsChanged)
  Q_PROPERTY(bool searching READ searching NOTIFY searchingChanged)
  // "12 places" or that there is none; empty while nothing is looked for.
  Q_PROPERTY(QString resultText READ resultText NOTIFY searchingChanged)
  // There are more than are shown.
  Q_PROPERTY(bool more READ more NOTIFY searchingChanged)
  // That some papers cannot be searched yet; empty when all can.
  Q_PROPERTY(QString readingText READ readingText NOTIFY searchingChanged)

 public:
  explicit PaperSearchModel(QObject* parent = nullptr);
  ~PaperSearchModel() override;

  QString words() const { return words_; }
  void setWords(const QString& words);
  bool searching() const { return running_; }
  QString resultText() const { return result_text_; }
  QString readingText() const { return reading_text_; }
  bool more() const { return more_; }
  // Until other words are looked for.
  Q_INVOKABLE void showMore();

 Q_SIGNALS:
  void wordsChanged();
  void searchingChanged();

 private:
  struct Answer {
    std::vector<client::PaperHit> hits;
    client::PaperIndex::Progress progress;
    int most = 0;  // as many were looked for
  };
  void Search();
  void Show(const Answer& answer);

  QString words_, result_text_, reading_text_;
  int most_;
  bool more_ = false;
  bool running_ = false;
  bool again_ = false;
  std::shared_ptr<Mailbox> mailbox_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_PAPER_SEARCH_MODEL_H_
