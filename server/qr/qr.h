// A text as a QR code for a terminal: UTF-8 half blocks, two modules high, with the quiet zone.
//
// Pure; thread-safe. Empty when the text is too long for a QR code.
#ifndef MANDAT_SERVER_QR_QR_H_
#define MANDAT_SERVER_QR_QR_H_

#include <string>

namespace mandat::server {

[[nodiscard]] std::string QrForTerminal(const std::string& text);

}  // namespace mandat::server

#endif  // MANDAT_SERVER_QR_QR_H_
